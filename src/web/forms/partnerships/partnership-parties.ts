import { html } from "hono/html";
import { z } from "zod";
import { details } from "../../../components/details.ts";
import { dateInput } from "../../../components/forms/date-input.ts";
import { select } from "../../../components/forms/select.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import type { Markup } from "../../../components/markup.ts";
import { codeStatuses, type Party } from "../../../registers/partnerships/party.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { optionalDay, optionalText } from "../../written/fields.ts";
import type { Filled } from "../../written/filled.ts";
import { typedDay } from "../../written/filled.ts";
import type { Typed } from "../../written/typed.ts";

const slots = [1, 2, 3, 4] as const;
const kinds = ["none", "nhs", "company", "charity", "university", "local-authority", "other"] as const;
const kindWords: Readonly<Record<(typeof kinds)[number], string>> = {
  none: "No party here",
  nhs: "NHS body",
  company: "Company",
  charity: "Charity",
  university: "University",
  "local-authority": "Local authority",
  other: "Other organisation",
};
const codeWords: Readonly<Record<(typeof codeStatuses)[number], string>> = {
  member: "Member of the ABPI, under its Code",
  "signed-up": "Signed up to the ABPI Code",
  "other-code": "Another code",
  none: "No code",
};

const slotFields = (n: number) => ({
  [`kind-${n}`]: z.enum(kinds).catch("none"),
  [`id-${n}`]: optionalText({ most: 40 }),
  [`name-${n}`]: optionalText({ most: 200 }),
  [`role-${n}`]: optionalText({ most: 200 }),
  [`code-${n}`]: z.enum(codeStatuses).catch("none"),
  [`other-${n}`]: optionalText({ most: 200 }),
  [`looked-${n}`]: optionalDay(),
});

const slotLabels = (n: number) => ({
  [`kind-${n}`]: "What is it?",
  [`id-${n}`]: "Its registered number or code",
  [`name-${n}`]: "Its name",
  [`role-${n}`]: "Its part in it",
  [`code-${n}`]: "If it is a company: which code does it keep?",
  [`other-${n}`]: "Which other code?",
  [`looked-${n}`]: "When was that looked up?",
});

export const partnershipParties = groupForm({
  slug: "parties",
  title: "Parties",
  intro: "Organisations only. Those named here may read what is written from then on, and sign what concerns them.",
  fields: z.strictObject(Object.assign({}, ...slots.map(slotFields)) as Record<string, z.ZodType<string | null>>),
  labels: Object.assign({}, ...slots.map(slotLabels)) as Record<string, string>,
  tryWith: {
    "kind-1": "nhs",
    "id-1": "SYN-T001",
    "name-1": "Made-up trust 1",
    "role-1": "Leads and treats",
    "kind-2": "company",
    "id-2": "SYN-C001",
    "name-2": "Made-up company 1",
    "role-2": "Trains and pays",
    "code-2": "member",
    "looked-2-day": "1",
    "looked-2-month": "6",
    "looked-2-year": "2026",
  },
  texts: ({
    document: {
      public: { parties = [] },
    },
  }) => Object.assign({}, ...parties.map(typedParty)) as Typed,
  show: (filled) =>
    html`${slots.map((n) => {
      const fields = partyPart(filled, n);
      const isFree = n > 2 && (filled.text(`kind-${n}`).value || "none") === "none";
      return html`<h2>Party ${n}</h2>${isFree ? details("Name another party", fields) : fields}`;
    })}`,
  changes: (values, { document }) => ({
    fields: {
      parties: [...slots.flatMap((n) => partyIn(values, n)), ...(document.public.parties ?? []).slice(slots.length)],
    },
  }),
  fieldOf: ([key, at, field]) => {
    if (key !== "parties" || typeof at !== "number") return undefined;
    const names: Readonly<Record<string, string>> = {
      id: "id",
      name: "name",
      role: "role",
      codeLookedUpOn: "looked-X",
    };
    const name = names[String(field)];
    return name === undefined ? undefined : name === "looked-X" ? `looked-${at + 1}` : `${name}-${at + 1}`;
  },
});

function partyPart(filled: Filled, n: number): Markup {
  return html`${select({ ...filled.text(`kind-${n}`), seenBy: "public", options: kinds.map((kind) => ({ value: kind, text: kindWords[kind] })) })}
${textInput({ ...filled.text(`id-${n}`), code: true, width: 20, hint: "The ODS code of an NHS body, the number at Companies House, the number of a charity", seenBy: "public" })}
${textInput({ ...filled.text(`name-${n}`), seenBy: "public" })}
${textInput({ ...filled.text(`role-${n}`), seenBy: "public" })}
${select({ ...filled.text(`code-${n}`), seenBy: "public", options: codeStatuses.map((code) => ({ value: code, text: codeWords[code] })) })}
${textInput({ ...filled.text(`other-${n}`), seenBy: "public" })}
${dateInput({ ...filled.day(`looked-${n}`), seenBy: "public" })}`;
}

function typedParty(party: Party, i: number): Typed {
  const n = i + 1;
  const own = {
    [`kind-${n}`]: party.kind,
    [`id-${n}`]: party.id,
    [`name-${n}`]: party.name,
    [`role-${n}`]: party.role,
  };
  if (party.kind !== "company") return own;
  return {
    ...own,
    [`code-${n}`]: party.codeStatus,
    [`other-${n}`]: party.otherCode ?? "",
    [`looked-${n}`]: typedDay(party.codeLookedUpOn),
  };
}

/** The register's own shape says what is wrong with it. */
function partyIn(values: Readonly<Record<string, string | null>>, n: number): Party[] {
  const kind = values[`kind-${n}`] ?? "none";
  if (kind === "none") return [];
  const own = { kind, id: values[`id-${n}`] ?? "", name: values[`name-${n}`] ?? "", role: values[`role-${n}`] ?? "" };
  const code = {
    codeStatus: values[`code-${n}`] ?? "none",
    otherCode: values[`other-${n}`] ?? null,
    codeLookedUpOn: values[`looked-${n}`] ?? "",
  };
  return [(kind === "company" ? { ...own, ...code } : own) as Party];
}
