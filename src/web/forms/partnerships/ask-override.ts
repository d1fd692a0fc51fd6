import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { insetText } from "../../../components/inset-text.ts";
import { askOverride as ask, overrideRefusal } from "../../../registers/partnerships/keep-overrides.ts";
import { overrideDays } from "../../../registers/partnerships/overrides.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { checkAt, checkPart } from "../../partnerships/check-part.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";
import { requiredText } from "../../written/fields.ts";

export const askOverride = defineForm({
  path: "/work/partnerships/:id/checks/:check/set-aside",
  tryAt: "/work/partnerships/{agreeing}/checks/I-7/set-aside",
  tryAs: "cora",
  tryWith: { reason: "The ward closes on Friday, and its patients need this before" },
  concern: partnershipInPath,
  fields: z.strictObject({ reason: requiredText("Give the reason", { most: 1000 }) }),
  labels: { reason: "Why can it not wait?" },
  begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    const check = checkAt(request);
    const trouble = overrideRefusal(file, check.id, desk.now);
    return {
      title: `Set ${check.id} aside in an emergency`,
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Set aside in an emergency: ${check.question}</h1>
${trouble === null ? "" : insetText(trouble)}
<p>You ask, and another executive confirms. Neither may be whoever proposed the partnership. Once confirmed, the check stops nothing for ${overrideDays} days, and everybody can read that it is set aside, and why. After that it stops again.</p>
${checkPart(check)}`,
      fields: textArea({ ...filled.text("reason"), rows: 3, seenBy: "public" }),
      button: "Ask for it",
    };
  },
  send: async (desk, request, { reason }, sent) => {
    const { record, organisation } = await fileAt(desk, request);
    const check = checkAt(request).id;
    const outcome = await ask(handAt(desk, organisation), { record, ...sent }, { check, reason });
    return writtenTo(`/work/partnerships/${record}/checks/${check}?done=override-asked`, outcome);
  },
});
