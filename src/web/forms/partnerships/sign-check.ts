import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { maySignAs, signCheck as sign } from "../../../registers/partnerships/keep-answers.ts";
import { type Post, postIds, posts } from "../../../registers/partnerships/posts.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { answerPart, checkAt, checkPart, newestAnswer } from "../../partnerships/check-part.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath, speaksFor } from "../../partnerships/file-at.ts";
import { oneOf } from "../../written/fields.ts";

export const signCheck = defineForm({
  path: "/work/partnerships/:id/checks/:check/sign/:answer",
  tryAt: "/work/partnerships/{agreeing}/checks/D-3/sign/1",
  tryAs: "ben",
  tryWith: { post: "nhs-lead" },
  concern: partnershipInPath,
  fields: z.strictObject({ post: oneOf(postIds, "Choose the post in which you sign") }),
  labels: { post: "In which post do you sign?" },
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    const check = checkAt(request);
    const organisation = speaksFor(desk, file);
    const mine = check.signers.filter((post) => organisation !== null && maySignAs(file, post, organisation));
    return {
      title: `Sign ${check.id}`,
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Sign: ${check.question}</h1>${checkPart(check)}${answerPart(newestAnswer(file, check.id))}
${mine.length === 0 ? html`<p>No post that signs this check is one of your organisation.</p>` : ""}`,
      fields: radios({
        ...filled.text("post"),
        seenBy: "organisations",
        hint: "By signing you say that the answer is right. Who wrote it, and who proposed the partnership, cannot sign.",
        choices: (mine.length === 0 ? check.signers : mine).map((post: Post) => ({ value: post, text: posts[post] })),
      }),
      button: "Sign",
    };
  },
  send: async (desk, request, { post }, sent) => {
    const file = await fileAt(desk, request);
    const check = checkAt(request).id;
    const organisation = speaksFor(desk, file);
    if (organisation === null) return { status: "not-found" };
    const answer = newestAnswer(file, check);
    // What was read stands in the address: another answer is read before it is signed.
    const version = answer?.recordVersion === Number(request.params.answer) ? answer.recordVersion : 0;
    const outcome = await sign(handAt(desk, organisation), {
      partnership: file.record,
      organisation,
      check,
      answer: { record: answer?.record ?? "", version },
      post,
      ...sent,
    });
    return writtenTo(`/work/partnerships/${file.record}/checks/${check}?done=signed`, outcome);
  },
});
