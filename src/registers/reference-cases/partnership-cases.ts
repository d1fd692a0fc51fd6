import type { ReferenceCase } from "./reference-case.ts";

const kingsFund = {
  title: "Release on partnerships between the NHS and life sciences companies",
  publisher: "The King's Fund",
  published: "18 November, year not printed; 2024 worked out from the day of the week",
  read: "full",
  interest:
    "Commissioned by the Association of the British Pharmaceutical Industry; the King's Fund says that it worked independently",
} as const;

const oneOfFour = {
  says: "It is one of four examples that were studied. Four cases give no rates.",
  source: kingsFund,
} as const;

/** The four partnerships that the King's Fund's study names: what its release says of them. */
export const partnershipCases: readonly ReferenceCase[] = [
  {
    id: "lincolnshire-diabetes-after-acs",
    kind: "partnership",
    title: "Diabetes after acute coronary syndrome in Lincolnshire",
    parties: [
      { name: "NHS in Lincolnshire", sector: "nhs", role: "Partner; the bodies are not named in what was read" },
      { name: "Boehringer Ingelheim", sector: "company", role: "Partner" },
    ],
    place: "Lincolnshire",
    conditions: ["diabetes", "acute coronary syndrome"],
    settings: [],
    pathwayPart: null,
    needsMoreCare: false,
    identifiers: [],
    facts: [
      {
        says: "A partnership on care for diabetes after an acute coronary syndrome: two pathways meet in it.",
        source: kingsFund,
      },
      oneOfFour,
    ],
    wouldDoDifferently: null,
  },
  {
    id: "hepatitis-c-addictions-alliance",
    kind: "partnership",
    title: "Ending hepatitis C through drug and alcohol services",
    parties: [
      { name: "NHS Addictions Provider Alliance", sector: "nhs", role: "Partner, as an alliance of providers" },
      { name: "Gilead", sector: "company", role: "Partner" },
    ],
    place: "Not said in what was read",
    conditions: ["hepatitis C"],
    settings: ["drug and alcohol services"],
    pathwayPart: null,
    needsMoreCare: true,
    identifiers: [],
    facts: [
      {
        says: "A partnership to eliminate hepatitis C that works through drug and alcohol services.",
        source: kingsFund,
      },
      oneOfFour,
    ],
    wouldDoDifferently: null,
  },
  {
    id: "greater-manchester-asthma",
    kind: "partnership",
    title: "Asthma care in Greater Manchester",
    parties: [
      { name: "NHS in Greater Manchester", sector: "nhs", role: "Partner; the bodies are not named in what was read" },
      { name: "AstraZeneca", sector: "company", role: "Partner" },
    ],
    place: "Greater Manchester",
    conditions: ["asthma"],
    settings: [],
    pathwayPart: null,
    needsMoreCare: false,
    identifiers: [],
    facts: [{ says: "A partnership on asthma care over a whole city region.", source: kingsFund }, oneOfFour],
    wouldDoDifferently: null,
  },
  {
    id: "lancashire-south-cumbria-skin-cancer",
    kind: "partnership",
    title: "The front end of the skin cancer pathway in Lancashire and South Cumbria",
    parties: [
      {
        name: "NHS in Lancashire and South Cumbria",
        sector: "nhs",
        role: "Partner; the bodies are not named in what was read",
      },
      { name: "Sanofi", sector: "company", role: "Partner" },
    ],
    place: "Lancashire and South Cumbria",
    conditions: ["skin cancer"],
    settings: [],
    pathwayPart: "The front end: referral and triage",
    needsMoreCare: false,
    identifiers: [],
    facts: [
      { says: "A partnership on the beginning of the skin cancer pathway, not on the whole of it.", source: kingsFund },
      oneOfFour,
    ],
    wouldDoDifferently: null,
  },
];
