import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { isOdsCode, odsCodeShape } from "../../../domain/ods-code.ts";
import { enterTransfer as enter } from "../../../registers/transfers/keep-transfers.ts";
import { actingAt } from "../../acting-at.ts";
import { organisationInPath } from "../../desk.ts";
import { defineForm } from "../../form.ts";
import { sumFields, sumFieldsShown, sumLabels, transferTyped, trySumTexts } from "../../transfers/transfer-fields.ts";
import { oneOf, requiredText } from "../../written/fields.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const enterTransfer = defineForm({
  path: "/transfers/new/:organisation",
  tryAt: "/transfers/new/SYN-T001",
  tryAs: "ana",
  tryWith: { ...trySumTexts, side: "received", other: "SYN-C001", company: "Made-up Limited", recipient: "Ashvale" },
  concern: organisationInPath,
  fields: z.strictObject({
    side: oneOf(["received", "gave"], "Choose which side you are"),
    other: requiredText("Enter the code of the other organisation", { most: 20 }),
    company: requiredText("Enter the name of the company"),
    recipient: requiredText("Enter the name of the organisation that received it"),
    ...sumFields,
  }),
  labels: {
    side: "Did your organisation receive it or give it?",
    other: "Code of the other organisation",
    company: "Name of the company",
    recipient: "Name of the organisation that received it",
    ...sumLabels,
  },
  returnsTo: () => "/transfers",
  show: async ({ readers }, { params }, filled) => ({
    title: "Enter a transfer of value",
    breadcrumbs: [{ text: "Transfers of value", href: "/transfers" }],
    above: html`<h1>Enter a transfer of value</h1><p>${await organisationWords(readers, params.organisation ?? "")}</p>
<p>Enter transfers between organisations alone. What a person received is not entered here, and no person is named.</p>`,
    fields: html`${radios({
      ...filled.text("side"),
      seenBy: "public",
      choices: [
        { value: "received", text: "We received it" },
        { value: "gave", text: "We gave it" },
      ],
    })}
${textInput({ ...filled.text("other"), seenBy: "public", code: true, width: 10, hint: "It reviews what is entered, and may dispute it" })}
${textInput({ ...filled.text("company"), seenBy: "public" })}
${textInput({ ...filled.text("recipient"), seenBy: "public" })}
${sumFieldsShown(filled)}`,
    button: "Enter it",
  }),
  send: async (desk, { params }, { side, other, company, recipient, ...values }, sent) => {
    const { organisation = "" } = params;
    const named = other.toUpperCase();
    if (!isOdsCode(named)) return { status: "errors", errors: { other: `Give ${odsCodeShape}` } };
    const [giver, taker] = side === "received" ? [named, organisation] : [organisation, named];
    const read = transferTyped(values, {
      recipient: { odsCode: taker, asNamed: recipient, match: "code-given", confidencePercent: 100 },
      company: { name: company, number: giver },
    });
    if ("errors" in read) return { status: "errors", errors: read.errors };
    const line = { organisation, named, transfer: read.transfer };
    const outcome = await enter(desk.records, actingAt(desk), line, sent);
    return "seq" in outcome ? { status: "done", to: `/transfers/record/${outcome.record}` } : outcome;
  },
});
