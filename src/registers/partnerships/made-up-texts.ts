import { type AgreementClause, agreementClauses } from "./agreement-clauses.ts";
import type { InternalPart } from "./internal-part.ts";
import { emptyPartnership } from "./partnership.ts";
import type { PublicEntry } from "./public-entry.ts";

/** What differs between the made-up partnerships. Neither the organisations nor the work exist. */
export const madeUpTexts = {
  idea: {
    title: "Home visits after a stroke",
    aim: "Visit people at home in the week after a stroke. See what they need. Fewer of them should have to come back to hospital.",
    patientsGet: "A visit at home in the first week, and a phone number to call.",
  },
  waiting: {
    title: "Asthma reviews in the evening",
    aim: "Offer people with asthma a review after work. See if they use their inhaler well. Fewer people should need a night in hospital.",
    patientsGet: "A review of half an hour at a time when they are free.",
  },
  agreeing: {
    title: "Blood pressure checks at barber shops",
    aim: "Check blood pressure where people go anyway. Tell those with high pressure what to do next. More of them should be treated early.",
    patientsGet: "A check close to home, and help to see a doctor.",
  },
  live: {
    title: "Foot checks for people with diabetes",
    aim: "Check the feet of all people with diabetes once a year. Find sores early. Treat them close to home. Fewer people should lose a foot.",
    patientsGet: "A check of both feet each year, near where they live.",
  },
  closed: {
    title: "A camera for the eye clinic",
    aim: "Give the eye clinic a second camera, so that people who come for a photograph of the eye need not come twice.",
    patientsGet: "A photograph of each eye on the day they come to the clinic.",
  },
  refused: {
    title: "Letters about a new inhaler",
    aim: "Write to people who use an older inhaler. Tell them about a new one. Ask them to come in for a review.",
    patientsGet: "A letter and a review of their inhaler at the practice.",
  },
} as const;

export type MadeUpTitle = keyof typeof madeUpTexts;

const inKind = (description: string) => ({
  kind: "people" as const,
  description,
  value: { fromPence: 1_000_000, toPence: 2_000_000, method: "pay-scale-hours" as const },
});

/** A whole entry. */
export function madeUpEntry(which: MadeUpTitle): PublicEntry {
  const nurse = inKind("A nurse for a day each week");
  const planned = { kind: "band", band: "10k-50k" } as const;
  return {
    ...madeUpTexts[which],
    route: which === "closed" ? "donation-or-grant" : "joint-working",
    need: {
      why: "Too few people are seen in time.",
      priorities: [{ name: "Long-term conditions", owner: "SYN-I01", address: "https://example.org/plan" }],
    },
    nhsGets: "Two trained nurses and a clinic list that is kept up.",
    companyGets: "More people who may have its products under the guideline will be offered them.",
    othersGet: [],
    parties: [
      { kind: "nhs", id: "SYN-T001", name: "Made-up trust 1", role: "Leads and treats" },
      {
        kind: "company",
        id: "SYN-C001",
        name: "Made-up company 1",
        role: "Trains and pays",
        codeStatus: "member",
        otherCode: null,
        codeLookedUpOn: "2026-04-01",
      },
    ],
    contributions: [
      { party: "SYN-T001", money: null, inKind: [{ planned: nurse, actual: nurse }] },
      { party: "SYN-C001", money: { planned, actual: planned }, inKind: [] },
    ],
    staffTime: [{ party: "SYN-T001", plannedHours: 400, usedHours: null, howFreed: "A bank nurse stands in." }],
    origin: { kind: "nhs-approach", since: "2026-01-10" },
    call: {
      kind: "waiver",
      reason: "Only one company makes what the guideline names.",
      acceptedBy: "governance-lead",
      acceptedOn: "2026-02-01",
    },
    selection: { criteria: ["Training offered", "Evidence for the products"], applied: null },
    place: {
      population: "Adults with the condition",
      area: "One county",
      settings: ["general practice"],
      pathwayStage: "Yearly review",
    },
    treatments: [{ genericName: "usual care under the guideline", guideline: "NG 19", guidelineOn: "2019-10-11" }],
    measures: [
      { name: "People seen in time", measuredBy: "The trust", isBalancing: false, fixedOn: "2026-05-01" },
      { name: "Waiting time of other clinics", measuredBy: "The trust", isBalancing: true, fixedOn: "2026-05-01" },
    ],
    data: {
      used: "Counts by month",
      controller: "The trust",
      companySees: "Totals of 10 or more",
      impactAssessment: "DPIA 12",
    },
    dates: { plannedStart: "2027-01-10", actualStart: null, plannedEnd: "2028-01-09", actualEnd: null },
    amendments: [],
    results: [
      {
        measure: "People seen in time",
        due: "2028-03-31",
        reportedOn: "2028-03-01",
        found: "No difference was found, and other clinics waited no longer.",
        isFinal: true,
      },
    ].slice(which === "closed" ? 0 : 1),
    exit: { ownedBy: "The clinic", paidBy: "The trust, from 2028", howItEnds: "The clinic becomes routine." },
    concerns: "research.governance@example.org",
    interests: [{ role: "Approver", hasInterest: false, action: null }],
    approval: { body: "Board", on: "2026-11-20", minute: "Board 12, item 4" },
    agreement: {
      summary: "Twelve months; either side may leave with a month's notice.",
      clauses: Object.fromEntries(
        Object.keys(agreementClauses).map((clause, i) => [clause, `clause ${i + 1}`]),
      ) as Record<AgreementClause, string>,
    },
    contactRoles: [{ role: "Lead nurse", party: "SYN-T001" }],
    evidence: null,
  };
}

export const madeUpInternal: InternalPart = {
  ...emptyPartnership.internal,
  references: { agreement: "Contract 41", initiationDocument: "Folder 7, plan", certification: null },
};
