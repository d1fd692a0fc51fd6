import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { askWaiver as ask } from "../../../registers/calls/keep-waivers.ts";
import { actingAt } from "../../acting-at.ts";
import { organisationInPath } from "../../desk.ts";
import { defineForm } from "../../form.ts";
import { requiredText } from "../../written/fields.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const askWaiver = defineForm({
  path: "/calls/waivers/new/:organisation",
  tryAt: "/calls/waivers/new/SYN-T001",
  tryAs: "ana",
  tryWith: { about: "A repair", partner: "A maker", reason: "Only the maker of this scanner has the parts for it." },
  concern: organisationInPath,
  fields: z.strictObject({
    about: requiredText("Enter what is to be done"),
    partner: requiredText("Enter with whom"),
    reason: requiredText("Enter why nobody else is asked", { most: 1000 }),
  }),
  labels: {
    about: "What is to be done without a call?",
    partner: "With whom?",
    reason: "Why is nobody else asked?",
  },
  show: async ({ readers }, { params }, filled) => ({
    title: "Ask to go without a call",
    breadcrumbs: [{ text: "Open calls", href: "/calls" }],
    above: html`<h1>Ask to go without a call</h1><p>${await organisationWords(readers, params.organisation ?? "")}</p>
<p>It counts once somebody with no part in it has accepted it, and is public from then on. Whoever asks cannot accept it.</p>`,
    fields: html`${textInput({ ...filled.text("about"), seenBy: "public" })}
${textInput({ ...filled.text("partner"), seenBy: "public" })}
${textArea({ ...filled.text("reason"), seenBy: "public", hint: "Eight words or more" })}`,
    button: "Ask",
  }),
  send: async (desk, { params }, { about, partner, reason }, sent) => {
    const asked = { about, partner, reason, ...sent };
    const outcome = await ask(desk.records, actingAt(desk), params.organisation ?? "", asked);
    return "seq" in outcome ? { status: "done", to: `/calls?asked=${outcome.record}` } : outcome;
  },
});
