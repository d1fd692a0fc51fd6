import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { insetText } from "../../../components/inset-text.ts";
import { answerDispute as answer } from "../../../registers/transfers/keep-transfers.ts";
import { madeUpTransfer } from "../../../registers/transfers/made-up-transfers.ts";
import { actingAt } from "../../acting-at.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { disputeThere, keeperOfDispute } from "../../transfers/find-transfer.ts";
import { requiredText } from "../../written/fields.ts";

export const answerDispute = defineForm({
  path: "/transfers/disputes/:dispute/answer",
  tryAt: `/transfers/disputes/${madeUpTransfer("fees dispute")}/answer`,
  tryAs: "ana",
  tryWith: { statement: "We hold a receipt." },
  concern: keeperOfDispute,
  fields: z.strictObject({ statement: requiredText("Enter what you hold", { most: 2000 }) }),
  labels: { statement: "What do you hold?" },
  begin: async (desk, request) => {
    const { dispute } = await disputeThere(desk, request);
    return { texts: { statement: dispute.answer ?? "" }, version: dispute.answerVersion };
  },
  show: async (desk, request, filled) => {
    const { kept, dispute } = await disputeThere(desk, request);
    return {
      title: "Answer a dispute",
      breadcrumbs: [{ text: "The transfer", href: `/transfers/record/${kept.id}` }],
      above: html`<h1>Answer a dispute</h1><p>${kept.named} says:</p>${insetText(html`<p class="ow-as-typed">${dispute.statement}</p>`)}`,
      fields: textArea({
        ...filled.text("statement"),
        seenBy: "public",
        hint: "It stands beside theirs as you write it. Name no person",
      }),
      button: "Answer",
    };
  },
  send: async (desk, request, { statement }, sent) => {
    const found = await disputeThere(desk, request);
    const outcome = await answer(desk.records, actingAt(desk), found, { statement, ...sent });
    return writtenTo(`/transfers/record/${found.kept.id}`, outcome);
  },
});
