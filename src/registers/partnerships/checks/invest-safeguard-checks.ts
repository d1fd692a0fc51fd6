import { firstChecks, founding, general, read } from "./check.ts";

/** I-8 to I-13: what must not happen, and who decided. */
export const investSafeguardChecks = firstChecks("invest", [
  {
    id: "I-8",
    level: "red",
    question:
      "Is only needed data used, does the company see nothing but anonymous totals that pass the release rules, and are the impact assessment and the controllers settled?",
    why: "Patients told the NHS, not a company.",
    sources: [
      read("ABPI joint working criteria, sixth red question"),
      general("UK GDPR and the Data Security and Protection Toolkit"),
    ],
    evidence: "The reference of the data protection impact assessment, and a map of where data goes",
    signers: ["information-governance"],
    principles: ["P7"],
  },
  {
    id: "I-9",
    level: "red",
    question: "Is promotion shut out: no access for sales visits, no sales targets, the company's staff known by role?",
    why: "Nobody should gain entry as a partner in order to sell.",
    sources: [
      read("ABPI Code of Practice 2024, clause 20.3"),
      founding("King's Fund release 2024: suspicion of sales"),
    ],
    evidence: "The roles of the company's staff, and the clause against promotion",
    signers: ["governance-lead"],
    principles: ["P5"],
  },
  {
    id: "I-10",
    level: "red",
    question: "Is it sure that no person is paid or given anything, and that thanks go to organisations?",
    why: "The Code bars gifts and grants to individuals.",
    sources: [
      read("ABPI Code of Practice 2024, clause 23"),
      read("NHS England, Managing conflicts of interest in the NHS"),
    ],
    evidence: "A statement",
    signers: ["governance-lead"],
    principles: ["P5", "P12"],
  },
  {
    id: "I-11",
    level: "red",
    question: "Does everything lie ahead, so that nothing already delivered is being paid for?",
    why: "Money for what is done already is a reward.",
    sources: [read("ABPI Code of Practice 2024, clauses 20.3 and 23")],
    evidence: "The day of approval beside the day of starting",
    signers: ["finance"],
    principles: ["P5"],
  },
  {
    id: "I-12",
    level: "amber",
    question: "Where a patient organisation takes part, has it an agreement of its own under the clause made for it?",
    why: "Companies' dealings with patient organisations have rules of their own.",
    sources: [read("PMCPA guidance on clauses 20 and 27"), read("ABPI Code of Practice 2024, clause 29")],
    evidence: "The separate agreement",
    signers: ["charity-lead"],
    principles: ["P3"],
    mayNotApply: "No patient organisation takes part.",
  },
  {
    id: "I-13",
    level: "red",
    question: "Did the approving body minute its decision, and the interests told at that meeting?",
    why: "Somebody answers for it, and it can be looked up who and why.",
    sources: [read("NHS England, Managing conflicts of interest in the NHS")],
    evidence: "The reference of the minute",
    signers: ["approver"],
    principles: ["P12"],
  },
]);
