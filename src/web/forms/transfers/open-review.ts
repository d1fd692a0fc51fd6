import { html } from "hono/html";
import { z } from "zod";
import { openTransferReview } from "../../../registers/transfers/keep-transfers.ts";
import { actingAt } from "../../acting-at.ts";
import { writtenTo } from "../../form.ts";
import { transferStep } from "../../transfers/transfer-step.ts";

export const openReview = transferStep({
  step: "open",
  tryName: "entered",
  tryAs: "ben",
  tryVersion: 1,
  tryWith: {},
  heading: "Check a transfer and open its review",
  fields: z.strictObject({}),
  labels: {},
  says: ({ named }) =>
    html`<p>From now on ${named} sees it, for 45 days of review and 15 of correction. On the day after it is public, whatever is open.</p>`,
  shown: () => html``,
  button: "It is right: open the review",
  act: async (desk, kept, _, sent) =>
    writtenTo(`/transfers/record/${kept.id}`, await openTransferReview(desk.records, actingAt(desk), kept, sent)),
});
