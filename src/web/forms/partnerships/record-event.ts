import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { dateInput } from "../../../components/forms/date-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { listed } from "../../../domain/format.ts";
import { checksOpenedBy, recordEvent as record } from "../../../registers/partnerships/keep-events.ts";
import { reopeningKinds, reopenings } from "../../../registers/partnerships/reopening.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";
import { oneOf, requiredDay, requiredText } from "../../written/fields.ts";

export const recordEvent = defineForm({
  path: "/work/partnerships/:id/event",
  tryAt: "/work/partnerships/{live}/event",
  tryAs: "ana",
  tryWith: {
    kind: "guideline-change",
    "happenedOn-day": "1",
    "happenedOn-month": "6",
    "happenedOn-year": "2026",
    reference: "NG 19, updated",
  },
  concern: partnershipInPath,
  fields: z.strictObject({
    kind: oneOf(reopeningKinds, "Say what happened"),
    happenedOn: requiredDay("Enter the day on which it happened"),
    reference: requiredText("Say where it can be read", { most: 900 }),
  }),
  labels: {
    kind: "What happened?",
    happenedOn: "When did it happen?",
    reference: "Where can it be read?",
  },
  begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    return {
      title: "Record an event that opens checks again",
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Record an event that opens checks again</h1>
<p>What was signed before counts no more for the checks that the event is about. They are answered anew and signed, or the work is paused or taken back into review.</p>`,
      fields: html`${radios({
        ...filled.text("kind"),
        seenBy: "organisations",
        choices: reopeningKinds.map((kind) => {
          const opened = checksOpenedBy(file, kind);
          const hint = opened.length === 0 ? "Opens none of its checks" : `Opens ${listed(opened)}`;
          return { value: kind, text: reopenings[kind].name, hint };
        }),
      })}${dateInput({ ...filled.day("happenedOn"), hint: "As far as is known", seenBy: "organisations" })}${textArea({
        ...filled.text("reference"),
        rows: 2,
        hint: "Such as the guideline and its version, the ruling or the notice",
        seenBy: "organisations",
      })}`,
      button: "Record it",
    };
  },
  send: async (desk, request, event, sent) => {
    const { record: id, organisation } = await fileAt(desk, request);
    if (event.happenedOn > desk.today)
      return { status: "errors", errors: { happenedOn: "The day must not lie ahead" } };
    const outcome = await record(handAt(desk, organisation), { record: id, ...sent }, event);
    return writtenTo(`/work/partnerships/${id}?done=event-recorded`, outcome);
  },
});
