import { firstChecks, founding, read } from "./check.ts";

/** I-1 to I-7: what is put in and on which terms. */
export const investAgreementChecks = firstChecks("invest", [
  {
    id: "I-1",
    level: "red",
    question: "Does every party put in something that matters: people, skills, equipment or money?",
    why: "Pooling is what makes it a partnership. If one side only gives, it is another kind of relation.",
    sources: [
      read("ABPI Code of Practice 2024, clause 20.2"),
      read("ABPI joint working criteria, fourth red question"),
    ],
    evidence: "The contributions of each party, with values or ranges",
    signers: ["all-leads", "finance"],
    principles: ["P4"],
  },
  {
    id: "I-2",
    level: "red",
    question: "Are the hours that NHS staff will need counted, and is it settled how they are freed?",
    why: "Staff without time cannot make the change that would give them time.",
    sources: [
      founding("King's Fund release 2024: the catch-22 of pressed staff"),
      founding("Collaborate to innovate 2024: time and headspace"),
    ],
    evidence: "The time budget and who covers for whom",
    signers: ["operations-lead"],
    principles: ["P8"],
  },
  {
    id: "I-3",
    level: "red",
    question: "Is there a written agreement between the organisations, signed before anything began?",
    why: "It is a condition of the Code.",
    sources: [read("ABPI Code of Practice 2024, clause 20.3")],
    evidence: "The reference of the signed agreement",
    signers: ["signatories"],
    principles: ["P3", "P12"],
  },
  {
    id: "I-4",
    level: "red",
    question: "Has the agreement a clause on each subject of the checklist?",
    why: "What an agreement leaves out is settled later by whoever is stronger.",
    sources: [read("Scotland, A Common Understanding 2025, appendix 5")],
    evidence: "The clause checklist, filled in",
    signers: ["contracts"],
    principles: ["P3", "P10"],
  },
  {
    id: "I-5",
    level: "red",
    question:
      "Does the project initiation document say who leads, by when, who decides, what may go wrong and how it ends?",
    why: "Companies must certify it together with the public summary.",
    sources: [read("Scotland, A Common Understanding 2025, appendix 2"), read("ABPI Code of Practice 2024, clause 20")],
    evidence: "The project initiation document",
    signers: ["joint-team"],
    principles: ["P3"],
  },
  {
    id: "I-6",
    level: "red",
    question: "Was the summary public before any work began?",
    why: "It is a condition of the Code, and the public cannot object to what it does not know of.",
    sources: [
      read("ABPI Code of Practice 2024, clause 20.3"),
      read("ABPI joint working criteria, seventh red question"),
    ],
    evidence: "Its address and the day it went up",
    signers: ["nhs-lead", "company-lead"],
    principles: ["P3"],
  },
  {
    id: "I-7",
    level: "red",
    question: "Is it planned how the project ends, and who pays once the first money is spent?",
    why: "Care must hold up while the project runs and after it.",
    sources: [
      read("Scotland, A Common Understanding 2025, appendix 2"),
      read("ABPI joint working criteria, tenth red question"),
      founding("King's Fund release 2024: industry can prime the pump"),
    ],
    evidence: "The exit plan",
    signers: ["finance", "clinical-lead"],
    principles: ["P10"],
  },
]);
