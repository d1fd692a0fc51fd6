import { html } from "hono/html";
import { z } from "zod";
import { redraftCall } from "../../../registers/calls/keep-calls.ts";
import { madeUpCall } from "../../../registers/calls/made-up-calls.ts";
import { actingAt } from "../../acting-at.ts";
import {
  callFields,
  callFieldsShown,
  callLabels,
  callTyped,
  tryCallTexts,
  typedCall,
} from "../../calls/call-fields.ts";
import { callInPath, callThere } from "../../calls/find-call.ts";
import { defineForm, writtenTo } from "../../form.ts";

export const reviseCall = defineForm({
  path: "/calls/:id/draft",
  tryAt: `/calls/${madeUpCall("try draft")}/draft`,
  tryAs: "ana",
  tryWith: tryCallTexts,
  tryVersion: 1,
  concern: callInPath,
  fields: z.strictObject(callFields),
  labels: callLabels,
  begin: async (desk, request) => {
    const { call, version } = await callThere(desk, request);
    return { texts: typedCall(call), version };
  },
  show: async (desk, request, filled) => {
    const { id, call } = await callThere(desk, request);
    return {
      title: `Draft: ${call.title}`,
      breadcrumbs: [{ text: "Selection", href: `/calls/${id}/panel` }],
      above: html`<h1>Change the draft of a call</h1>`,
      fields: callFieldsShown(filled),
      button: "Keep the draft",
    };
  },
  send: async (desk, request, values, sent) => {
    const kept = await callThere(desk, request);
    const read = callTyped(kept.organisation, values);
    if ("errors" in read) return { status: "errors", errors: read.errors };
    const outcome = await redraftCall(desk.records, actingAt(desk), kept, { call: read.call, ...sent });
    return writtenTo(`/calls/${kept.id}/panel`, outcome);
  },
});
