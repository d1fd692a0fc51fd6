import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { insetText } from "../../../components/inset-text.ts";
import { settleDispute as settle } from "../../../registers/partnerships/keep-partnerships.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";
import { requiredText } from "../../written/fields.ts";

export const settleDispute = defineForm({
  path: "/work/partnerships/:id/settle/:dispute",
  tryAt: "/work/partnerships/{live}/settle/{dispute}",
  tryAs: "olga",
  tryWith: { says: "Both agreed on eleven" },
  concern: partnershipInPath,
  fields: z.strictObject({ says: requiredText("Say how it ended", { most: 1000 }) }),
  labels: { says: "How did it end?" },
  begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    const found = file.disputes.find(({ record }) => record === request.params.dispute);
    return {
      title: "Record how a dispute ended",
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Record how a dispute ended</h1>${found === undefined ? html`<p>There is no such dispute now.</p>` : insetText(found.says)}`,
      fields: textArea({ ...filled.text("says"), seenBy: "public" }),
      button: "Record it",
    };
  },
  send: async (desk, request, { says }, sent) => {
    const { record, organisation } = await fileAt(desk, request);
    const { dispute = "" } = request.params;
    const outcome = await settle(handAt(desk, organisation), { record, ...sent }, { dispute, says });
    return writtenTo(`/work/partnerships/${record}?done=settled`, outcome);
  },
});
