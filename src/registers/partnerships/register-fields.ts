/** Who reads a field: everybody, the parties and the NHS body alone, or each a part of it. */
export type FieldReaders = "public" | "internal" | "both";

/** A field of the register: its number in the published list, its label, and where it stands in our shapes. */
export interface RegisterField {
  readonly number: number;
  readonly label: string;
  readonly readers: FieldReaders;
  /** Beside the field on the form. */
  readonly note: string;
  /** Keys of publicFields, of the internal part and of the system's part that make it up. */
  readonly written: readonly string[];
  readonly internal: readonly string[];
  readonly system: readonly string[];
}

const open = (number: number, label: string, note: string, ...written: string[]): RegisterField => ({
  number,
  label,
  readers: "public",
  note,
  written,
  internal: [],
  system: [],
});
const bySystem = (number: number, label: string, note: string, ...system: string[]): RegisterField => ({
  ...open(number, label, note),
  system,
});
const inside = (number: number, label: string, note: string, written: string[], internal: string[]): RegisterField => ({
  ...open(number, label, note, ...written),
  readers: written.length === 0 ? "internal" : "both",
  internal,
});

/** The 36 fields of the register, modelled on the public summaries of the ABPI Code and of Scotland's 2025 templates. */
export const registerFields: readonly RegisterField[] = [
  bySystem(1, "Number of the entry", "Given once and never again.", "id"),
  open(2, "Title", "Public. 100 characters or fewer, without brand names.", "title"),
  open(3, "Kind of relation", "Public. From the routing questions.", "route"),
  bySystem(4, "Status and stage", "Public. Refused ones are only counted.", "status", "stage"),
  open(5, "Aim", "Public. 80 words or fewer that people of 14 can read.", "aim"),
  open(6, "Why it is needed", "Public. Name at least one local priority.", "need"),
  open(7, "What patients get", "Public.", "patientsGet"),
  open(8, "What the NHS gets", "Public.", "nhsGets"),
  open(9, "What the company gets", "Public. Phrases that say nothing are refused.", "companyGets"),
  open(10, "What any other party gets", "Public.", "othersGet"),
  open(11, "Parties", "Public. Organisations only, with their registered numbers.", "parties"),
  open(12, "Code of each company", "Public.", "parties"),
  open(13, "Money put in", "Public. To the penny, or in a band whose edges are published.", "contributions"),
  open(14, "Help in kind", "Public. What it is, and a range with how it was valued.", "contributions"),
  open(15, "Time of NHS staff", "Public. Hours planned and used.", "staffTime"),
  open(16, "Where the idea came from", "Public.", "origin"),
  open(17, "Open call, or why there was none", "Public.", "call"),
  inside(
    18,
    "How the partner was chosen",
    "Criteria and how many applied are public; score sheets are not.",
    ["selection"],
    ["scoreSheets"],
  ),
  open(
    19,
    "For whom, where and at which point of care",
    "Public. No area so small that people could be recognised.",
    "place",
  ),
  open(20, "Treatments and tests", "Public. Generic names, with the guideline and its date.", "treatments"),
  open(21, "Measures", "Public. One of them a balancing measure; fixed before the start.", "measures"),
  open(22, "Data", "Public. What is used, who answers for it and what the company sees.", "data"),
  open(23, "Start and end", "Public.", "dates"),
  bySystem(24, "First published, last updated", "Set by the system.", "firstPublishedOn", "lastUpdatedOn"),
  open(25, "Amendments", "Public. What, why and when.", "amendments"),
  bySystem(26, "Open points", "Public where they are about openness or an equal chance.", "openPoints", "overrides"),
  {
    ...open(27, "Results", "Public, whichever way they point; shown as overdue once due.", "results"),
    system: ["openDisputes"],
  },
  open(28, "What happens afterwards", "Public. Who owns it and who pays.", "exit"),
  open(29, "How to raise a concern", "Public. The mailbox of a role, not of a person.", "concerns"),
  inside(
    30,
    "Interests",
    "Public: yes or no, and what was done. The detail is not.",
    ["interests"],
    ["interestDetails"],
  ),
  open(31, "Approval", "Public. Which body, when, and the minute.", "approval"),
  inside(
    32,
    "Agreement, initiation document, certification",
    "A summary is public; the papers are not.",
    ["agreement"],
    ["references"],
  ),
  inside(33, "Contacts and signatories", "Roles are public; names are not.", ["contactRoles"], ["contacts"]),
  inside(34, "Risks, legal advice, prices", "Not public. Say why for each.", [], ["withheld"]),
  open(35, "How strong the evidence is", "Public. The grade and the role of the reader.", "evidence"),
  bySystem(
    36,
    "Copy for machines",
    "JSON and CSV with the same fields, under an open licence.",
    "schema",
    "licence",
    "moneyBands",
  ),
];
