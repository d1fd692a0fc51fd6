import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { settleDispute as settle } from "../../../registers/transfers/keep-transfers.ts";
import { madeUpTransfer } from "../../../registers/transfers/made-up-transfers.ts";
import { actingAt } from "../../acting-at.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { disputeThere, raiserOfDispute } from "../../transfers/find-transfer.ts";
import { oneOf } from "../../written/fields.ts";

export const settleTransferDispute = defineForm({
  path: "/transfers/disputes/:dispute/settle",
  tryAt: `/transfers/disputes/${madeUpTransfer("trace dispute")}/settle`,
  tryAs: "ana",
  tryVersion: 1,
  tryWith: { outcome: "resolved-no-change" },
  concern: raiserOfDispute,
  fields: z.strictObject({
    outcome: oneOf(["resolved", "resolved-no-change", "withdrawn"], "Choose how it ended"),
  }),
  labels: { outcome: "How did it end?" },
  begin: async (desk, request) => ({ texts: {}, version: (await disputeThere(desk, request)).dispute.version }),
  show: async (desk, request, filled) => {
    const { kept, dispute } = await disputeThere(desk, request);
    return {
      title: "Say how a dispute ended",
      breadcrumbs: [{ text: "The transfer", href: `/transfers/record/${kept.id}` }],
      above: html`<h1>Say how a dispute ended</h1>
${summaryList([
  { key: "You said", value: dispute.statement },
  { key: `${kept.organisation} says`, value: dispute.answer ?? "It has not answered" },
])}`,
      fields: radios({
        ...filled.text("outcome"),
        seenBy: "public",
        choices: [
          { value: "resolved", text: "Resolved: the figure was changed" },
          { value: "resolved-no-change", text: "Resolved without a change" },
          { value: "withdrawn", text: "We withdraw it" },
        ],
      }),
      button: "Say so",
    };
  },
  send: async (desk, request, { outcome }, sent) => {
    const found = await disputeThere(desk, request);
    const written = await settle(desk.records, actingAt(desk), found, { outcome, ...sent });
    return writtenTo(`/transfers/record/${found.kept.id}`, written);
  },
});
