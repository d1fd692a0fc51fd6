import { html } from "hono/html";
import type { Content } from "../../components/markup.ts";
import { listed, plainDate, plainNumber, plainPounds, sentenceCase } from "../../domain/format.ts";
import { agreementClauses } from "../../registers/partnerships/agreement-clauses.ts";
import { bandRange, type MoneyBandId, moneyBandIds } from "../../registers/partnerships/money-bands.ts";
import { posts } from "../../registers/partnerships/posts.ts";
import { routes } from "../../registers/partnerships/routes.ts";

const names: Readonly<Record<string, string>> = {
  ...agreementClauses,
  id: "number",
  codeStatus: "code it keeps",
  otherCode: "which code",
  codeLookedUpOn: "looked up on",
  inKind: "in kind",
  fromPence: "from",
  toPence: "to",
  plannedHours: "hours planned",
  usedHours: "hours used",
  howFreed: "how they are freed",
  acceptedBy: "accepted by",
  acceptedOn: "accepted on",
  pathwayStage: "point of care",
  genericName: "name",
  guidelineOn: "guideline of",
  measuredBy: "measured by",
  isBalancing: "would show harm elsewhere",
  fixedOn: "fixed on",
  companySees: "the company sees",
  impactAssessment: "impact assessment",
  plannedStart: "planned start",
  actualStart: "actual start",
  plannedEnd: "planned end",
  actualEnd: "actual end",
  altersForWhom: "for whom it alters something",
  reportedOn: "reported on",
  isFinal: "final",
  ownedBy: "owned by",
  paidBy: "paid by",
  howItEnds: "how it ends",
  hasInterest: "has an interest",
  readerRole: "read by",
  kind: "kind",
};

/** Records keep no order of keys; readers are given the same one always, and what is not here comes after. */
const order = [
  ...["what", "why", "body", "on", "minute", "altersForWhom", "priorities"],
  ...["name", "genericName", "kind", "role", "id", "party", "gets", "owner", "address", "since", "reference", "reason"],
  ...["codeStatus", "otherCode", "codeLookedUpOn", "acceptedBy", "acceptedOn", "guideline", "guidelineOn"],
  ...[
    "money",
    "inKind",
    "planned",
    "actual",
    "description",
    "band",
    "pence",
    "value",
    "fromPence",
    "toPence",
    "method",
  ],
  ...["plannedHours", "usedHours", "howFreed", "criteria", "applied", "population", "area", "settings", "pathwayStage"],
  ...["measure", "measuredBy", "isBalancing", "fixedOn", "due", "reportedOn", "found", "isFinal"],
  ...[
    "used",
    "controller",
    "companySees",
    "impactAssessment",
    "plannedStart",
    "actualStart",
    "plannedEnd",
    "actualEnd",
  ],
  ...[
    "ownedBy",
    "paidBy",
    "howItEnds",
    "hasInterest",
    "action",
    "summary",
    "clauses",
    ...Object.keys(agreementClauses),
  ],
  ...["grade", "readerRole"],
];

const words: Readonly<Record<string, string>> = {
  nhs: "NHS body",
  member: "member of the ABPI, under its Code",
  "signed-up": "signed up to the ABPI Code",
  "other-code": "another code",
  none: "no code",
  "open-call": "an open call",
  "existing-relation": "an existing relation",
  "company-approach": "the company came",
  "nhs-approach": "the NHS came",
  "pay-scale-hours": "hours at the rates of the pay scale",
  "published-price": "published price",
  "market-price": "market price",
  "own-estimate": "own estimate",
  "data-work": "work on data",
  ...posts,
  ...Object.fromEntries(Object.values(routes).map(({ id, name }) => [id, name])),
};

/** Any value of an entry in words: lists as lists, days as days, sums as sums, and a reason beside what is not there. */
export function shownValue(value: unknown, key = ""): Content {
  if (value === null || value === undefined) return "Not given yet";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return key.endsWith("ence") ? plainPounds(value) : plainNumber(value);
  if (typeof value === "string") return shownText(value, key);
  if (Array.isArray(value)) return shownList(value);
  return shownObject(value as Readonly<Record<string, unknown>>);
}

function shownText(text: string, key: string): Content {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return plainDate(text);
  if (key === "band") return bandWords(text);
  if (/^https?:\/\//.test(text)) return html`<a href="${text}" rel="nofollow ugc">${text}</a>`;
  // The address of a mailbox is written as it is.
  if (text.includes("@")) return text;
  return sentenceCase(Object.hasOwn(words, text) ? (words[text] ?? text) : text);
}

function bandWords(band: string): string {
  const id = moneyBandIds.find((each) => each === band);
  return id === undefined ? band : moneyBandWords(id);
}

/** "£10,000.00 to £49,999.99". */
export function moneyBandWords(id: MoneyBandId): string {
  const { fromPence, toPence } = bandRange(id);
  return toPence === null
    ? `${plainPounds(fromPence)} or more`
    : `${plainPounds(fromPence)} to ${plainPounds(toPence)}`;
}

function shownList(values: readonly unknown[]): Content {
  if (values.length === 0) return "None";
  if (values.every((value) => typeof value === "string")) return sentenceCase(listed(values));
  return html`<ul class="nhsuk-list nhsuk-list--bullet">${values.map((value) => html`<li>${shownValue(value)}</li>`)}</ul>`;
}

function placeOf(key: string): number {
  const at = order.indexOf(key);
  return at === -1 ? order.length : at;
}

function shownObject(value: Readonly<Record<string, unknown>>): Content {
  const parts = Object.entries(value)
    .filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0))
    .sort(([a], [b]) => placeOf(a) - placeOf(b));
  return html`${parts.map(
    ([key, inner], i) =>
      html`${i === 0 ? "" : html`<br>`}${sentenceCase(names[key] ?? key)}: ${shownValue(inner, key)}`,
  )}`;
}
