import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { approveGate as approve } from "../../../registers/partnerships/decide-partnerships.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";
import { gatePart } from "../../partnerships/gate-part.ts";
import { interestOf, interestWords } from "../../partnerships/interest-fields.ts";
import { oneOf, optionalText } from "../../written/fields.ts";

export const approveGate = defineForm({
  path: "/work/partnerships/:id/approve",
  tryAt: "/work/partnerships/{waiting}/approve",
  tryAs: "cora",
  tryWith: { interest: "no" },
  concern: partnershipInPath,
  fields: z.strictObject({
    interest: oneOf(["no", "yes"], "Say whether you have an interest"),
    action: optionalText({ most: 1000 }),
    minute: optionalText({ most: 500 }),
  }),
  labels: { ...interestWords.labels, minute: "Where is it minuted that you took somebody’s place?" },
  begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    return {
      title: "Let it pass the gate",
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Let it pass the gate</h1>${gatePart(file, desk.now)}
<p>Where you have an interest you stand aside: that is written, and somebody else approves.</p>`,
      fields: html`${radios({ ...filled.text("interest"), seenBy: "public", choices: interestWords.choices })}${textArea({ ...filled.text("action"), rows: 3, hint: "Only where you have one", seenBy: "organisations" })}${textInput({ ...filled.text("minute"), hint: "Only where an approver stood aside", seenBy: "organisations" })}`,
      button: "Let it pass",
    };
  },
  send: async (desk, request, { interest, action, minute }, sent) => {
    const { record, organisation } = await fileAt(desk, request);
    const said = interestOf(interest, action);
    if ("errors" in said) return said;
    const outcome = await approve(handAt(desk, organisation), { record, ...sent }, { interest: said, minute });
    const done = said.hasInterest ? "stood-aside" : "passed";
    return writtenTo(`/work/partnerships/${record}?done=${done}`, outcome);
  },
});
