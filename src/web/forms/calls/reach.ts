import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { reachedLines, readReach, readReachedLines, writeReach } from "../../../registers/calls/keep-reach.ts";
import { madeUpCall } from "../../../registers/calls/made-up-calls.ts";
import { actingAt } from "../../acting-at.ts";
import { callInPath, callThere } from "../../calls/find-call.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { requiredText } from "../../written/fields.ts";

export const reach = defineForm({
  path: "/calls/:id/reach",
  tryAt: `/calls/${madeUpCall("feet")}/reach`,
  tryAs: "ana",
  tryWith: { reached: "SYN-T002, trust, small, none, opened" },
  concern: callInPath,
  fields: z.strictObject({ reached: requiredText("Enter who was told", { most: 100_000 }) }),
  labels: { reached: "Who was told of the call?" },
  begin: async (desk, request) => {
    const { version, reached } = await readReach(desk.records, desk.asker, await callThere(desk, request));
    return { texts: { reached: reachedLines(reached) }, version };
  },
  show: async (desk, request, filled) => {
    const { id, call } = await callThere(desk, request);
    return {
      title: `Who was told: ${call.title}`,
      breadcrumbs: [
        { text: call.title, href: `/calls/${id}` },
        { text: "Selection", href: `/calls/${id}/panel` },
      ],
      above: html`<h1>Who was told of the call</h1><p>${call.title}</p>
<p>Counts of these become public when the call is decided, by kind, size and partnerships before, and small ones are hidden. The list itself does not.</p>`,
      fields: textArea({
        ...filled.text("reached"),
        seenBy: "organisations",
        rows: 12,
        hint: "One organisation on each line: its code; trust, icb, practice, pharmacy, charity, university, company or other; small, medium, large or not-known; partnerships before: none, some, much or not-known; then opened, if it looked",
      }),
      button: "Keep the list",
    };
  },
  send: async (desk, request, { reached }, sent) => {
    const kept = await callThere(desk, request);
    const read = readReachedLines(reached);
    if ("troubles" in read) return { status: "errors", errors: { reached: read.troubles.slice(0, 5).join(" ") } };
    const outcome = await writeReach(desk.records, actingAt(desk), kept, { reached: read.reached, ...sent });
    return writtenTo(`/calls/${kept.id}/panel`, outcome);
  },
});
