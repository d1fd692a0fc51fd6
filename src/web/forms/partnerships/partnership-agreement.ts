import { html } from "hono/html";
import { z } from "zod";
import { dateInput } from "../../../components/forms/date-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { type AgreementClause, agreementClauses } from "../../../registers/partnerships/agreement-clauses.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { optionalDay, optionalText, requiredText } from "../../written/fields.ts";
import { typedDay } from "../../written/filled.ts";

const clauses = Object.keys(agreementClauses) as AgreementClause[];
const clauseFields = Object.fromEntries(clauses.map((clause) => [clause, optionalText({ most: 100 })])) as Record<
  AgreementClause,
  ReturnType<typeof optionalText>
>;

export const partnershipAgreement = groupForm({
  slug: "agreement",
  title: "Agreement and approval",
  fields: z.strictObject({
    summary: requiredText("Say what was agreed, in a few sentences", { most: 2000 }),
    reference: optionalText({ most: 1000 }),
    plan: optionalText({ most: 1000 }),
    ...clauseFields,
    body: optionalText({ most: 500 }),
    approvedOn: optionalDay(),
    minute: optionalText({ most: 500 }),
  }),
  labels: {
    summary: "What was agreed?",
    reference: "Reference of the signed agreement",
    plan: "Reference of the project initiation document",
    ...agreementClauses,
    body: "Which body approved it?",
    approvedOn: "When?",
    minute: "Which minute says so?",
  },
  tryWith: { summary: "Twelve months, a month's notice on either side", parties: "clause 1" },
  texts: ({ document: { public: entry, internal } }) => ({
    summary: entry.agreement?.summary ?? "",
    reference: internal.references.agreement ?? "",
    plan: internal.references.initiationDocument ?? "",
    ...Object.fromEntries(clauses.map((clause) => [clause, entry.agreement?.clauses[clause] ?? ""])),
    body: entry.approval?.body ?? "",
    approvedOn: typedDay(entry.approval?.on ?? null),
    minute: entry.approval?.minute ?? "",
  }),
  show: (filled) => html`${textArea({ ...filled.text("summary"), rows: 3, seenBy: "public" })}
${textInput({ ...filled.text("reference"), seenBy: "organisations" })}${textInput({ ...filled.text("plan"), seenBy: "organisations" })}
<h2>Where in the agreement is a clause on each of these?</h2>
${clauses.map((clause) => textInput({ ...filled.text(clause), width: 20, seenBy: "public" }))}
<h2>Approval</h2>
${textInput({ ...filled.text("body"), seenBy: "public" })}${dateInput({ ...filled.day("approvedOn"), seenBy: "public" })}${textInput({ ...filled.text("minute"), seenBy: "public" })}`,
  changes: ({ summary, reference, plan, body, approvedOn, minute, ...rest }, { document }) => ({
    fields: {
      agreement: { summary, clauses: rest },
      approval: body === null || approvedOn === null || minute === null ? null : { body, on: approvedOn, minute },
    },
    internal: {
      references: { ...document.internal.references, agreement: reference, initiationDocument: plan },
    },
  }),
});
