import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { proposeChange } from "../../../registers/transfers/keep-transfers.ts";
import { actingAt } from "../../acting-at.ts";
import { writtenTo } from "../../form.ts";
import {
  sumFields,
  sumFieldsShown,
  sumLabels,
  transferTyped,
  trySumTexts,
  typedSum,
} from "../../transfers/transfer-fields.ts";
import { transferStep } from "../../transfers/transfer-step.ts";
import { requiredText } from "../../written/fields.ts";

export const changeTransfer = transferStep({
  step: "change",
  tryName: "nurse",
  tryAs: "ana",
  tryVersion: 2,
  tryWith: { ...trySumTexts, reason: "The invoice says so." },
  heading: "Propose another figure",
  fields: z.strictObject({ ...sumFields, reason: requiredText("Enter the reason") }),
  labels: { ...sumLabels, reason: "Why is it changed?" },
  says: () =>
    html`<p>It counts once somebody else has checked it, and stands then beside what was there before, which stays. It begins no new review and ends no dispute.</p>`,
  begin: ({ transfer, version }) => ({ texts: typedSum(transfer), version }),
  shown: (filled) =>
    html`${sumFieldsShown(filled)}${textArea({ ...filled.text("reason"), seenBy: "public", rows: 2 })}`,
  button: "Propose it",
  act: async (desk, kept, { reason, ...values }, sent) => {
    const { recipient, company } = kept.transfer;
    const read = transferTyped(values, { recipient, company });
    if ("errors" in read) return { status: "errors", errors: read.errors };
    const change = { transfer: read.transfer, reason, ...sent };
    return writtenTo(`/transfers/record/${kept.id}`, await proposeChange(desk.records, actingAt(desk), kept, change));
  },
});
