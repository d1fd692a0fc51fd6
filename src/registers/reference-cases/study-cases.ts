import type { ReferenceCase } from "./reference-case.ts";

const confederation = {
  title: "Release on the report Collaborate to innovate",
  publisher: "NHS Confederation",
  published: "Reviewed 22 May 2024",
  read: "full",
  interest:
    "A joint report of NHS leaders, chief executives of charities and the pharmaceutical industry, all of whom take part in research",
} as const;

const registers = {
  title: "Entry of the study in public registers",
  publisher: "The registers that the numbers belong to",
  published: "Not given",
  read: "excerpt",
  interest: "Entered by the sponsor",
} as const;

/** The two studies that the report on DRIVE names: what its release and public registers say of them. */
export const studyCases: readonly ReferenceCase[] = [
  {
    id: "determine",
    kind: "study",
    title: "DETERMINE: existing medicines in rare cancers",
    parties: [
      { name: "University of Manchester", sector: "university", role: "Leads" },
      { name: "Cancer Research UK", sector: "charity", role: "Charity partner, with its Centre for Drug Development" },
      { name: "NHS England", sector: "nhs", role: "Partner" },
      { name: "Companies, not named in what was read", sector: "company", role: "Partners" },
      { name: "NHS hospitals, not named in what was read", sector: "nhs", role: "Partners" },
    ],
    place: "Not said in what was read",
    conditions: ["rare cancers"],
    settings: ["hospitals"],
    pathwayPart: null,
    needsMoreCare: true,
    identifiers: [
      { scheme: "IRAS", value: "1004057" },
      { scheme: "EudraCT", value: "2021-003391-14" },
      { scheme: "NCT", value: "NCT05722886" },
    ],
    facts: [
      { says: "Medicines that exist for one use are tried in rare cancers.", source: confederation },
      {
        says: "It is led by the University of Manchester with Cancer Research UK's Centre for Drug Development, industry, NHS England, universities and NHS hospitals.",
        source: confederation,
      },
      { says: "Its design is one platform of many parts (umbrella and basket).", source: registers },
    ],
    wouldDoDifferently: null,
  },
  {
    id: "elsa",
    kind: "study",
    title: "ELSA: whether children can be screened for type 1 diabetes",
    parties: [
      { name: "Diabetes UK", sector: "charity", role: "Charity partner" },
      { name: "JDRF", sector: "charity", role: "Charity partner" },
      { name: "NHS England", sector: "nhs", role: "Partner" },
      { name: "National Screening Committee", sector: "government", role: "Partner" },
      { name: "Companies, not named in what was read", sector: "company", role: "Partners" },
    ],
    place: "United Kingdom",
    conditions: ["type 1 diabetes"],
    settings: ["online", "general practice", "schools"],
    pathwayPart: "Screening",
    needsMoreCare: true,
    identifiers: [
      { scheme: "CPMS", value: "52726" },
      { scheme: "IRAS", value: "309252" },
    ],
    facts: [
      { says: "A study of whether screening children for type 1 diabetes can be done.", source: confederation },
      { says: "It builds on organisations and infrastructure that were there already.", source: confederation },
      {
        says: "Children join online, through general practice and through schools, and not in hospitals.",
        source: registers,
      },
    ],
    wouldDoDifferently: null,
  },
];
