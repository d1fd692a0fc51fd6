import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { proposeChange } from "../../../registers/transfers/keep-transfers.ts";
import { actingAt } from "../../acting-at.ts";
import { writtenTo } from "../../form.ts";
import { transferStep } from "../../transfers/transfer-step.ts";
import { requiredText } from "../../written/fields.ts";

export const withdrawTransfer = transferStep({
  step: "withdraw",
  tryName: "fees",
  tryAs: "ana",
  tryVersion: 2,
  tryWith: { reason: "It was never paid." },
  heading: "Propose to take a transfer back",
  fields: z.strictObject({ reason: requiredText("Enter the reason") }),
  labels: { reason: "Why is it taken back?" },
  says: () =>
    html`<p>It counts once somebody else has checked it. The transfer stays to be read, with the reason and all its revisions.</p>`,
  shown: (filled) => textArea({ ...filled.text("reason"), seenBy: "public", rows: 2 }),
  button: "Propose it",
  buttonKind: "warning",
  act: async (desk, kept, { reason }, sent) => {
    const change = { transfer: null, reason, ...sent };
    return writtenTo(`/transfers/record/${kept.id}`, await proposeChange(desk.records, actingAt(desk), kept, change));
  },
});
