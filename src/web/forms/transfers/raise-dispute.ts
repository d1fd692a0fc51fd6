import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { raiseDispute as raise } from "../../../registers/transfers/keep-transfers.ts";
import { actingAt } from "../../acting-at.ts";
import { writtenTo } from "../../form.ts";
import { namedInPath } from "../../transfers/find-transfer.ts";
import { transferStep } from "../../transfers/transfer-step.ts";
import { requiredText } from "../../written/fields.ts";

export const raiseDispute = transferStep({
  step: "dispute",
  tryName: "theirs",
  tryAs: "ana",
  tryVersion: 0,
  tryWith: { statement: "We did not receive it." },
  concern: namedInPath,
  heading: "Dispute a transfer",
  fields: z.strictObject({ statement: requiredText("Enter what is wrong", { most: 2000 }) }),
  labels: { statement: "What is wrong with it?" },
  says: ({ organisation }) =>
    html`<p>${organisation} reads it at once and can answer. It is public from the day on which the transfer is, or at once where it is already. Only your side can say that it is over.</p>`,
  begin: () => ({ texts: {}, version: 0 }),
  shown: (filled) =>
    textArea({
      ...filled.text("statement"),
      seenBy: "public",
      hint: "It is published as you write it. Name no person",
    }),
  button: "Dispute it",
  act: async (desk, kept, { statement }, sent) =>
    writtenTo(`/transfers/record/${kept.id}`, await raise(desk.records, actingAt(desk), kept, { statement, ...sent })),
});
