import { agreementClauses } from "./agreement-clauses.ts";
import type { InternalPart } from "./internal-part.ts";
import { emptyPartnership, type Partnership } from "./partnership.ts";
import type { PublicEntry } from "./public-entry.ts";
import type { SystemPart } from "./public-view.ts";

const place = "clause 1";

/** A whole entry about organisations that do not exist. */
export const tryEntry: PublicEntry = {
  title: "Foot checks for people with diabetes",
  route: "joint-working",
  aim: "Check the feet of all people with diabetes once a year. Find sores early. Treat them close to home. Fewer people should lose a foot.",
  need: {
    why: "Too few people have their feet checked.",
    priorities: [{ name: "Diabetes care", owner: "SYN-I01", address: "https://example.org/plan" }],
  },
  patientsGet: "A check of both feet each year, near where they live.",
  nhsGets: "Two trained nurses and a clinic list that is kept up.",
  companyGets: "More people who may have its dressings under the guideline will be offered them.",
  othersGet: [{ party: "SYN-C1", gets: "Its helpline is named in every letter that is sent." }],
  parties: [
    { kind: "nhs", id: "SYN-T901", name: "Made-up Trust", role: "Leads and treats" },
    {
      kind: "company",
      id: "SYN-F1",
      name: "Made-up Dressings Limited",
      role: "Trains and pays",
      codeStatus: "other-code",
      otherCode: "Code of its trade body",
      codeLookedUpOn: "2026-04-01",
    },
    { kind: "charity", id: "SYN-C1", name: "Made-up Feet Charity", role: "Advises" },
  ],
  contributions: [
    {
      party: "SYN-T901",
      money: null,
      inKind: [{ planned: inKind("people", "A nurse for a day each week"), actual: null }],
    },
    { party: "SYN-F1", money: { planned: { kind: "band", band: "10k-50k" }, actual: null }, inKind: [] },
    {
      party: "SYN-C1",
      money: null,
      inKind: [{ planned: inKind("skills", "Advice on letters to patients"), actual: null }],
    },
  ],
  staffTime: [{ party: "SYN-T901", plannedHours: 400, usedHours: null, howFreed: "A bank nurse stands in." }],
  origin: { kind: "open-call", since: "2026-01-10" },
  call: { kind: "call", reference: "Call 7" },
  selection: { criteria: ["Training offered", "Evidence for the dressings"], applied: 3 },
  place: {
    population: "Adults with diabetes",
    area: "One county",
    settings: ["general practice"],
    pathwayStage: "Yearly review",
  },
  treatments: [{ genericName: "foam dressing", guideline: "NG 19", guidelineOn: "2019-10-11" }],
  measures: [
    { name: "People with both feet checked", measuredBy: "The trust", isBalancing: false, fixedOn: "2026-05-01" },
    { name: "Waiting time of other clinics", measuredBy: "The trust", isBalancing: true, fixedOn: "2026-05-01" },
  ],
  data: {
    used: "Counts by month",
    controller: "The trust",
    companySees: "Totals of 10 or more",
    impactAssessment: "DPIA 12",
  },
  dates: { plannedStart: "2026-07-01", actualStart: null, plannedEnd: "2027-06-30", actualEnd: null },
  amendments: [],
  results: [
    { measure: "People with both feet checked", due: "2027-09-30", reportedOn: null, found: null, isFinal: true },
  ],
  exit: { ownedBy: "Diabetes service", paidBy: "The trust, from 2027", howItEnds: "The clinic becomes routine." },
  concerns: "research.governance@example.org",
  interests: [{ role: "Approver", hasInterest: false, action: null }],
  approval: { body: "Board", on: "2026-06-20", minute: "Board 12, item 4" },
  agreement: {
    summary: "Twelve months; either side may leave with a month's notice.",
    clauses: {
      ...(Object.fromEntries(Object.keys(agreementClauses).map((clause) => [clause, place])) as Record<
        keyof typeof agreementClauses,
        string
      >),
    },
  },
  contactRoles: [{ role: "Lead nurse", party: "SYN-T901" }],
  evidence: null,
};

function inKind(kind: "people" | "skills", description: string) {
  return { kind, description, value: { fromPence: 100_000, toPence: 200_000, method: "pay-scale-hours" as const } };
}

export const tryInternal: InternalPart = {
  scoreSheets: [{ call: "Call 7", reference: "CANARY-scores" }],
  interestDetails: [{ role: "Checker", detail: "CANARY-shares" }],
  references: { agreement: "CANARY-agreement", initiationDocument: "CANARY-pid", certification: null },
  contacts: [{ role: "Lead nurse", party: "SYN-T901", name: "CANARY-name", address: "CANARY-mail" }],
  withheld: [{ kind: "risk-log", text: "CANARY-risk", reasonForWithholding: "Prices are not agreed yet." }],
};

export const tryRecord: Partnership = { schema: emptyPartnership.schema, public: tryEntry, internal: tryInternal };

export const trySystem: SystemPart = {
  id: "11111111-1111-4111-8111-111111111111",
  status: "in-review",
  stage: "invest",
  firstPublishedOn: "2026-06-25",
  lastUpdatedOn: "2026-06-25",
  openPoints: [],
  overrides: [],
  openDisputes: 0,
};
