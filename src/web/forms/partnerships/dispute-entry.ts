import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { dispute } from "../../../registers/partnerships/keep-answers.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath, speaksFor } from "../../partnerships/file-at.ts";
import { requiredText } from "../../written/fields.ts";

export const disputeEntry = defineForm({
  path: "/work/partnerships/:id/dispute",
  tryAt: "/work/partnerships/{live}/dispute",
  tryAs: "hugo",
  tryWith: { says: "The hours are those of another year" },
  concern: partnershipInPath,
  fields: z.strictObject({ says: requiredText("Say what is wrong", { most: 2000 }) }),
  labels: { says: "What is wrong with the public entry?" },
  show: async (desk, request, filled) => ({
    title: "Say that the public entry is wrong",
    breadcrumbs: breadcrumbsOf(await fileAt(desk, request)),
    above: html`<h1>Say that the public entry is wrong</h1>
<p>It stands beside the entry at once, with the name of your organisation, until it is settled. Openward takes no side.</p>`,
    fields: textArea({ ...filled.text("says"), seenBy: "public" }),
    button: "Say so",
  }),
  send: async (desk, request, { says }, sent) => {
    const file = await fileAt(desk, request);
    const organisation = speaksFor(desk, file);
    if (organisation === null) return { status: "not-found" };
    const outcome = await dispute(handAt(desk, organisation), {
      partnership: file.record,
      organisation,
      says,
      ...sent,
    });
    return writtenTo(`/work/partnerships/${file.record}?done=disputed`, outcome);
  },
});
