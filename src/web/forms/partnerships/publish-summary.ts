import { html } from "hono/html";
import { z } from "zod";
import { textInput } from "../../../components/forms/text-input.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { publish } from "../../../registers/partnerships/decide-partnerships.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";
import { summaryRows } from "../../partnerships/summary-rows.ts";
import { requiredText } from "../../written/fields.ts";

export const publishSummary = defineForm({
  path: "/work/partnerships/:id/publish",
  tryAt: "/work/partnerships/{live}/publish",
  tryAs: "cora",
  tryWith: { says: "The hours were put right" },
  concern: partnershipInPath,
  fields: z.strictObject({ says: requiredText("Say what changed", { most: 300 }) }),
  labels: { says: "What changed, in a sentence for readers?" },
  begin: async (desk, request) => {
    const { kept, newest } = await fileAt(desk, request);
    return { texts: kept.published === null ? { says: "First published" } : {}, version: newest };
  },
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    return {
      title: "Publish the summary",
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Publish the summary</h1>
<p>${file.state.summaryCheckedBy === null ? "Nobody has checked it as it stands: it cannot be published yet." : "Somebody has checked it as it stands."} What is public once stays so.</p>
${summaryList(summaryRows(file.kept.document.public))}`,
      fields: textInput({ ...filled.text("says"), seenBy: "public" }),
      button: "Publish it",
    };
  },
  send: async (desk, request, { says }, sent) => {
    const { record, organisation } = await fileAt(desk, request);
    const outcome = await publish(handAt(desk, organisation), { record, ...sent }, says);
    return writtenTo(`/work/partnerships/${record}?done=published`, outcome);
  },
});
