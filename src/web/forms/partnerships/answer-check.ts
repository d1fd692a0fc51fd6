import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { answerCheck as answer, mayAnswer } from "../../../registers/partnerships/keep-answers.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { checkAt, checkPart, ownAnswer } from "../../partnerships/check-part.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath, speaksFor } from "../../partnerships/file-at.ts";
import { oneOf, optionalText } from "../../written/fields.ts";

const noWord = { status: "not-found" } as const;

export const answerCheck = defineForm({
  path: "/work/partnerships/:id/checks/:check/answer",
  tryAt: "/work/partnerships/{agreeing}/checks/I-2/answer",
  tryAs: "ana",
  tryWith: { answer: "met", evidence: "Folder 7", reason: "" },
  concern: partnershipInPath,
  fields: z.strictObject({
    answer: oneOf(["met", "not-met", "not-applicable"], "Choose an answer"),
    evidence: optionalText({ most: 1000 }),
    reason: optionalText({ most: 1000 }),
  }),
  labels: {
    answer: "Is it met?",
    evidence: "Where is the evidence kept?",
    reason: "Why is it not met, or why does it not apply?",
  },
  begin: async (desk, request) => {
    const file = await fileAt(desk, request);
    const own = ownAnswer(file, checkAt(request).id, speaksFor(desk, file));
    const texts = own === null ? {} : { answer: own.answer, evidence: own.evidence ?? "", reason: own.reason ?? "" };
    return { texts, version: own?.recordVersion ?? 0 };
  },
  show: async (desk, request, filled) => {
    const file = await fileAt(desk, request);
    const check = checkAt(request);
    const organisation = speaksFor(desk, file);
    const mine = organisation !== null && mayAnswer(file, check.id, organisation);
    return {
      title: `Answer ${check.id}`,
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>${check.question}</h1>${mine ? "" : html`<p>This check is for others to answer. You can sign the answer.</p>`}${checkPart(check)}`,
      fields: html`${radios({
        ...filled.text("answer"),
        seenBy: "organisations",
        choices: [
          { value: "met", text: "Yes, it is met" },
          { value: "not-met", text: "No, it is not met" },
          ...(check.mayNotApply === undefined
            ? []
            : [{ value: "not-applicable", text: "It does not apply", hint: check.mayNotApply }]),
        ],
      })}${textInput({ ...filled.text("evidence"), hint: check.evidence, seenBy: "organisations" })}${textArea({ ...filled.text("reason"), rows: 3, seenBy: "organisations" })}`,
      button: "Answer",
    };
  },
  send: async (desk, request, { answer: said, evidence, reason }, sent) => {
    const file = await fileAt(desk, request);
    const check = checkAt(request).id;
    const organisation = speaksFor(desk, file);
    if (organisation === null) return noWord;
    if (said === "met" && evidence === null)
      return {
        status: "errors",
        errors: { evidence: "Say where the evidence is kept: a check is met only with evidence" },
      };
    if (said !== "met" && reason === null)
      return { status: "errors", errors: { reason: "Give the reason: it is what signers go by" } };
    const outcome = await answer(handAt(desk, organisation), {
      partnership: file.record,
      organisation,
      check,
      answer: said,
      evidence,
      reason,
      ...sent,
    });
    return writtenTo(`/work/partnerships/${file.record}/checks/${check}?done=answered`, outcome);
  },
});
