import { html } from "hono/html";
import { z } from "zod";
import { dateInput } from "../../../components/forms/date-input.ts";
import { select } from "../../../components/forms/select.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { leaveOpen } from "../../../registers/partnerships/keep-partnerships.ts";
import { postIds, posts } from "../../../registers/partnerships/posts.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { checkAt, checkPart } from "../../partnerships/check-part.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";
import { oneOf, requiredDay, requiredText } from "../../written/fields.ts";

export const leaveCheckOpen = defineForm({
  path: "/work/partnerships/:id/checks/:check/leave-open",
  tryAt: "/work/partnerships/{agreeing}/checks/D-8/leave-open",
  tryAs: "ana",
  tryWith: {
    reason: "The screening waits for the council",
    owner: "equality-lead",
    "due-day": "1",
    "due-month": "9",
    "due-year": "2027",
  },
  concern: partnershipInPath,
  fields: z.strictObject({
    reason: requiredText("Give the reason", { most: 1000 }),
    owner: oneOf(postIds, "Choose who settles it"),
    due: requiredDay("Enter the day by which it is settled"),
  }),
  labels: { reason: "Why is it left open?", owner: "Who settles it?", due: "By which day?" },
  begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    const check = checkAt(request);
    const isPublic = check.principles.some((id) => id === "P3" || id === "P6");
    const seenBy = isPublic ? "public" : "organisations";
    return {
      title: `Leave ${check.id} open`,
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Leave open: ${check.question}</h1>
${check.level === "amber" ? "" : html`<p>This check may not stay open: leaving it so lets nothing pass.</p>`}${checkPart(check)}`,
      fields: html`${textArea({ ...filled.text("reason"), rows: 3, seenBy })}${select({
        ...filled.text("owner"),
        seenBy,
        options: postIds.map((post) => ({ value: post, text: posts[post] })),
      })}${dateInput({ ...filled.day("due"), hint: "After it the check stops like one that must be met", seenBy })}`,
      button: "Leave it open",
    };
  },
  send: async (desk, request, point, sent) => {
    const { record, organisation } = await fileAt(desk, request);
    const check = checkAt(request);
    if (check.level !== "amber")
      return {
        status: "errors",
        errors: { "": "Only a check that may stay open is left open. This one is met, or it stops." },
      };
    if (point.due < desk.today) return { status: "errors", errors: { due: "The day must not have passed" } };
    const outcome = await leaveOpen(handAt(desk, organisation), { record, ...sent }, { check: check.id, ...point });
    return writtenTo(`/work/partnerships/${record}/checks/${check.id}?done=left-open`, outcome);
  },
});
