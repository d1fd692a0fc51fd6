import { html } from "hono/html";
import { z } from "zod";
import { summaryList } from "../../../components/summary-list.ts";
import { checkChange as check } from "../../../registers/transfers/keep-transfers.ts";
import { actingAt } from "../../acting-at.ts";
import { writtenTo } from "../../form.ts";
import { transferStep } from "../../transfers/transfer-step.ts";
import { amountWords, purposeWords } from "../../transfers/transfer-words.ts";

export const checkChange = transferStep({
  step: "check",
  tryName: "proposed",
  tryAs: "ben",
  tryVersion: 3,
  tryWith: {},
  heading: "Check what was proposed",
  fields: z.strictObject({}),
  labels: {},
  says: ({ proposed }) =>
    proposed === null
      ? html`<p>Nothing waits to be checked.</p>`
      : html`<h2>Proposed</h2>
${summaryList([
  { key: "Amount", value: proposed.transfer === null ? "It is taken back" : amountWords(proposed.transfer) },
  { key: "What it was for", value: proposed.transfer === null ? "" : purposeWords(proposed.transfer) },
  { key: "Reason", value: proposed.reason },
])}
<p>Whoever proposed it cannot check it.</p>`,
  shown: () => html``,
  button: "It is right",
  act: async (desk, kept, _, sent) =>
    writtenTo(`/transfers/record/${kept.id}`, await check(desk.records, actingAt(desk), kept, sent)),
});
