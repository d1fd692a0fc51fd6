import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { checkGate as check } from "../../../registers/partnerships/decide-partnerships.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";
import { gatePart } from "../../partnerships/gate-part.ts";
import { interestOf, interestWords } from "../../partnerships/interest-fields.ts";
import { oneOf, optionalText } from "../../written/fields.ts";

export const checkGate = defineForm({
  path: "/work/partnerships/:id/check",
  tryAt: "/work/partnerships/{agreeing}/check",
  tryAs: "ben",
  tryWith: { interest: "no" },
  concern: partnershipInPath,
  fields: z.strictObject({
    interest: oneOf(["no", "yes"], "Say whether you have an interest"),
    action: optionalText({ most: 1000 }),
  }),
  labels: interestWords.labels,
  begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    return {
      title: "Check it for the gate ahead",
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Check it for the gate ahead</h1>${gatePart(file, desk.now)}`,
      fields: html`${radios({ ...filled.text("interest"), seenBy: "public", choices: interestWords.choices })}${textArea({ ...filled.text("action"), rows: 3, hint: "Only where you have one", seenBy: "organisations" })}`,
      button: "I have checked it",
    };
  },
  send: async (desk, request, { interest, action }, sent) => {
    const { record, organisation } = await fileAt(desk, request);
    const said = interestOf(interest, action);
    if ("errors" in said) return said;
    const outcome = await check(handAt(desk, organisation), { record, ...sent }, said);
    return writtenTo(`/work/partnerships/${record}?done=checked`, outcome);
  },
});
