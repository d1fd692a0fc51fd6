/** Posts whose holders sign checks, and how they are called. A post is held by a person; the person's name is internal. */
export const posts = {
  "partnership-lead": "Partnership lead",
  "governance-lead": "Governance lead",
  "research-office": "Research and development office",
  "chief-pharmacist": "Chief pharmacist",
  procurement: "Procurement",
  "all-leads": "The lead of every party",
  "clinical-lead": "Clinical lead",
  "nhs-lead": "NHS lead",
  "company-lead": "Company lead",
  "strategy-lead": "Strategy lead of the board or trust",
  "medical-director": "Medical director",
  "patient-lead": "Patient or charity lead",
  "equality-lead": "Equality lead",
  evaluator: "Evaluator",
  panel: "Selection panel",
  "icb-lead": "Lead at the integrated care board",
  finance: "Finance",
  "operations-lead": "Operations lead",
  signatories: "Authorised signatories of every party",
  contracts: "Contracts",
  "joint-team": "Joint team",
  "information-governance": "Information governance lead or Caldicott Guardian",
  "charity-lead": "Charity lead",
  approver: "Approver",
  "register-owner": "Register owner",
  sponsor: "Executive sponsor",
  "workforce-lead": "Workforce lead",
  "independent-reader": "Independent reader",
} as const;

export type Post = keyof typeof posts;

export const postIds = Object.keys(posts) as [Post, ...Post[]];

/** Posts that each party fills for itself: a signature is needed from every one of them. */
export const postsOfEveryParty: readonly Post[] = ["all-leads", "signatories"];
