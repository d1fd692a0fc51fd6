import { html } from "hono/html";
import { z } from "zod";
import { select } from "../../../components/forms/select.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { applicantKinds } from "../../../registers/calls/call.ts";
import { applyTo } from "../../../registers/calls/keep-expressions.ts";
import { madeUpCall } from "../../../registers/calls/made-up-calls.ts";
import { actingAt } from "../../acting-at.ts";
import { kindWords } from "../../calls/call-words.ts";
import { callThere } from "../../calls/find-call.ts";
import { organisationInPath } from "../../desk.ts";
import { defineForm } from "../../form.ts";
import { oneOf, requiredText } from "../../written/fields.ts";
import { numberedLabels, numberedText, numberedTexts } from "../../written/numbered.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const expressInterest = defineForm({
  path: "/calls/:id/apply/:organisation",
  tryAt: `/calls/${madeUpCall("rehab")}/apply/SYN-T001`,
  tryAs: "ana",
  tryWith: { name: "Ashvale", kind: "trust", contact: "Office", offers: "A room", answer1: "So", answer2: "So" },
  concern: organisationInPath,
  fields: z.strictObject({
    name: requiredText("Enter the name of your organisation", { most: 200 }),
    kind: oneOf(applicantKinds, "Choose what your organisation is"),
    contact: requiredText("Enter who can be asked"),
    offers: requiredText("Enter what you offer", { most: 2000 }),
    ...numberedTexts("answer"),
  }),
  labels: {
    name: "Name of your organisation",
    kind: "What is it?",
    contact: "Who can be asked?",
    offers: "What do you offer?",
    ...numberedLabels("answer", "Answer"),
  },
  returnsTo: ({ params }) => `/calls/${params.id}`,
  begin: async (desk, { params }) => {
    const { organisation = "" } = params;
    const words = await organisationWords(desk.readers, organisation);
    const name = words === organisation ? "" : words.replace(` (${organisation})`, "");
    return { texts: { name, kind: "trust" }, version: 0 };
  },
  show: async (desk, request, filled) => {
    const { id, call } = await callThere(desk, request);
    const seenBy = "organisations" as const;
    return {
      title: `Answer: ${call.title}`,
      breadcrumbs: [
        { text: "Open calls", href: "/calls" },
        { text: call.title, href: `/calls/${id}` },
      ],
      above: html`<h1>Express interest</h1><p>${call.title}</p>
<p>Nobody outside your organisation reads it before the call has closed, and after that only those whose call it is. It cannot be changed once it is sent. You will be sent the reasons for the decision, whichever it is.</p>`,
      fields: html`${textInput({ ...filled.text("name"), seenBy })}
${select({ ...filled.text("kind"), seenBy, options: applicantKinds.map((kind) => ({ value: kind, text: kindWords(kind) })) })}
${textInput({ ...filled.text("contact"), seenBy, hint: "A role such as research office, and not a person’s name" })}
${textArea({ ...filled.text("offers"), seenBy })}
${call.criteria.map(({ asks, outOf }, i) =>
  textArea({ ...filled.text(`answer${i + 1}`), label: asks, seenBy, hint: `It counts for up to ${outOf} points` }),
)}`,
      button: "Send it",
    };
  },
  send: async (desk, request, values, sent) => {
    const kept = await callThere(desk, request);
    const { organisation = "" } = request.params;
    const answers = kept.call.criteria.map(({ id }, i) => ({
      criterion: id,
      text: numberedText(values, "answer", i + 1),
    }));
    const missing = answers.flatMap(({ text }, i) => (text === "" ? [[`answer${i + 1}`, "Enter an answer"]] : []));
    if (missing.length > 0) return { status: "errors", errors: Object.fromEntries(missing) };
    const { name, kind, contact, offers } = values;
    const expression = { organisation: { id: organisation, name, kind }, contactRole: contact, offers, answers };
    const outcome = await applyTo(desk.records, actingAt(desk), kept, { expression, ...sent });
    return "seq" in outcome ? { status: "done", to: `/calls/applications/${outcome.record}` } : outcome;
  },
});
