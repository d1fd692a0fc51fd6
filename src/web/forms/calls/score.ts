import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { type KeptSheet, scoreExpression, sheetsOf } from "../../../registers/calls/keep-scoring.ts";
import { madeUpExpression } from "../../../registers/calls/made-up-calls.ts";
import { actingAt } from "../../acting-at.ts";
import { applicationThere, applicationToOwn } from "../../calls/find-call.ts";
import type { Desk, DeskRequest } from "../../desk.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { oneOf, optionalText } from "../../written/fields.ts";
import { numberedLabels, numberedText, numberedTexts, numberedTyped } from "../../written/numbered.ts";

export const score = defineForm({
  path: "/calls/applications/:application/score",
  tryAt: `/calls/applications/${madeUpExpression("breath", "SYN-T003")}/score`,
  tryAs: "ben",
  tryWith: { interest: "no", what: "", points1: "7", note1: "Plain", points2: "3", note2: "Enough" },
  concern: applicationToOwn,
  fields: z.strictObject({
    interest: oneOf(["no", "yes"], "Say whether you have an interest in this applicant"),
    what: optionalText({ most: 1000 }),
    ...numberedTexts("points", { most: 3 }),
    ...numberedTexts("note", { most: 1000 }),
  }),
  labels: {
    interest: "Have you an interest in this applicant?",
    what: "What is the interest? (where there is one)",
    ...numberedLabels("points", "Points"),
    ...numberedLabels("note", "Reason"),
  },
  begin: async (desk, request) => {
    const own = await ownSheet(desk, request);
    if (own === undefined) return { texts: {}, version: 0 };
    const { hasInterest, interest, scores, version } = own;
    return {
      texts: {
        interest: hasInterest ? "yes" : "no",
        what: interest ?? "",
        ...numberedTyped(
          "points",
          scores.map((each) => String(each.score)),
        ),
        ...numberedTyped(
          "note",
          scores.map(({ note }) => note),
        ),
      },
      version,
    };
  },
  show: async (desk, request, filled) => {
    const { call, applied } = await applicationThere(desk, request);
    const { name } = applied.expression.organisation;
    return {
      title: `Score: ${name}`,
      breadcrumbs: [
        { text: "Selection", href: `/calls/${call.id}/panel` },
        { text: name, href: `/calls/applications/${applied.id}` },
      ],
      above: html`<h1>Score the application of ${name}</h1><p>${call.call.title}</p>`,
      fields: html`${radios({
        ...filled.text("interest"),
        seenBy: "organisations",
        hint: "You, or somebody close to you, works there, has worked there, is paid by them or gains if they are chosen",
        choices: [
          { value: "no", text: "No" },
          { value: "yes", text: "Yes: I stand aside, and somebody else scores it" },
        ],
      })}
${textArea({ ...filled.text("what"), seenBy: "organisations", rows: 2 })}
${call.call.criteria.map(
  ({ id, asks, outOf }, i) => html`<h2>${asks}</h2>
<p class="ow-as-typed">${applied.expression.answers.find(({ criterion }) => criterion === id)?.text ?? ""}</p>
${textInput({ ...filled.text(`points${i + 1}`), label: `Points for: ${asks}`, hint: `A whole number from 0 to ${outOf}`, seenBy: "organisations", width: 3, numeric: true })}
${textArea({ ...filled.text(`note${i + 1}`), label: `Why so many, for: ${asks}`, seenBy: "organisations", rows: 2 })}`,
)}`,
      button: "Keep it",
    };
  },
  send: async (desk, request, values, sent) => {
    const found = await applicationThere(desk, request);
    const hasInterest = values.interest === "yes";
    const errors: Record<string, string> = {};
    const scores = found.call.call.criteria.flatMap(({ id, outOf }, i) => {
      const typed = numberedText(values, "points", i + 1).trim();
      const note = numberedText(values, "note", i + 1);
      if (hasInterest) return [];
      if (!/^\d{1,3}$/.test(typed) || Number(typed) > outOf)
        errors[`points${i + 1}`] = `Enter a whole number from 0 to ${outOf}`;
      if (note === "") errors[`note${i + 1}`] = "Enter why";
      return [{ criterion: id, score: Number(typed), note }];
    });
    if (hasInterest && values.what === null) errors.what = "Enter what the interest is";
    if (Object.keys(errors).length > 0) return { status: "errors", errors };
    const interest = hasInterest ? values.what : null;
    const outcome = await scoreExpression(desk.records, actingAt(desk), found, {
      hasInterest,
      interest,
      scores,
      ...sent,
    });
    return writtenTo(`/calls/${found.call.id}/panel`, outcome);
  },
});

async function ownSheet(desk: Desk, request: DeskRequest): Promise<KeptSheet | undefined> {
  const { call, applied } = await applicationThere(desk, request);
  const sheets = await sheetsOf(desk.records, desk.asker, call);
  return sheets.find(({ expression, scorer }) => expression === applied.id && scorer === desk.who?.person);
}
