import { html } from "hono/html";
import { z } from "zod";
import { draftCall } from "../../../registers/calls/keep-calls.ts";
import { actingAt } from "../../acting-at.ts";
import { callFields, callFieldsShown, callLabels, callTyped, tryCallTexts } from "../../calls/call-fields.ts";
import { organisationInPath } from "../../desk.ts";
import { defineForm } from "../../form.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const writeCall = defineForm({
  path: "/calls/new/:organisation",
  tryAt: "/calls/new/SYN-T001",
  tryAs: "ana",
  tryWith: tryCallTexts,
  concern: organisationInPath,
  fields: z.strictObject(callFields),
  labels: callLabels,
  returnsTo: () => "/calls",
  show: async ({ readers }, { params }, filled) => {
    const words = await organisationWords(readers, params.organisation ?? "");
    return {
      title: "Write a new call",
      breadcrumbs: [{ text: "Open calls", href: "/calls" }],
      above: html`<h1>Write a new call of ${words}</h1>
<p>It is a draft until somebody else has read and announced it. From then on text and criteria stay as they are.</p>`,
      fields: callFieldsShown(filled),
      button: "Keep the draft",
    };
  },
  send: async (desk, { params }, values, sent) => {
    const read = callTyped(params.organisation ?? "", values);
    if ("errors" in read) return { status: "errors", errors: read.errors };
    const outcome = await draftCall(desk.records, actingAt(desk), read.call, sent);
    return "seq" in outcome ? { status: "done", to: `/calls/${outcome.record}/panel` } : outcome;
  },
});
