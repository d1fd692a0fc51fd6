import { html } from "hono/html";
import { z } from "zod";
import { summaryList } from "../../../components/summary-list.ts";
import { documentWarnings } from "../../../registers/free-text-warnings.ts";
import { checkSummary as check } from "../../../registers/partnerships/decide-partnerships.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";
import { summaryRows } from "../../partnerships/summary-rows.ts";

export const checkSummaryForm = defineForm({
  path: "/work/partnerships/:id/check-summary",
  tryAt: "/work/partnerships/{live}/check-summary",
  tryAs: "ben",
  tryWith: {},
  concern: partnershipInPath,
  fields: z.strictObject({}),
  labels: {},
  begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
  show: async (desk, request) => {
    const file = await fileAt(desk, request);
    const entry = file.kept.document.public;
    const warnings = documentWarnings(entry);
    return {
      title: "Check the public summary",
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Check the public summary</h1>
<p>All of this will be public as it stands here.</p>
${
  warnings.length === 0
    ? ""
    : html`<h2>What might point to a person</h2><ul class="nhsuk-list nhsuk-list--bullet">${warnings.map(({ found, advice }) => html`<li>“${found}”: ${advice}</li>`)}</ul>`
}
${summaryList(summaryRows(entry))}`,
      fields: html``,
      button: "I have checked the summary",
    };
  },
  send: async (desk, request, _, sent) => {
    const { record, organisation } = await fileAt(desk, request);
    const outcome = await check(handAt(desk, organisation), { record, ...sent });
    return writtenTo(`/work/partnerships/${record}?done=summary-checked`, outcome);
  },
});
