import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { decisionsOf, draftDecision } from "../../../registers/calls/keep-selection.ts";
import { madeUpExpression } from "../../../registers/calls/made-up-calls.ts";
import { actingAt } from "../../acting-at.ts";
import { applicationThere, applicationToOwn } from "../../calls/find-call.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { oneOf, optionalText } from "../../written/fields.ts";
import { numberedLabels, numberedText, numberedTexts, numberedTyped } from "../../written/numbered.ts";

export const decision = defineForm({
  path: "/calls/applications/:application/decision",
  tryAt: `/calls/applications/${madeUpExpression("breath", "SYN-T003")}/decision`,
  tryAs: "ana",
  tryWith: { chosen: "no", reason1: "Letters were planned, and no visits.", reason2: "", against: "" },
  concern: applicationToOwn,
  fields: z.strictObject({
    chosen: oneOf(["yes", "no"], "Choose what is decided"),
    ...numberedTexts("reason"),
    against: optionalText({ most: 1000 }),
  }),
  labels: {
    chosen: "Is it chosen?",
    ...numberedLabels("reason", "Reason"),
    against: "Why against the points? (where one with more is not chosen)",
  },
  begin: async (desk, request) => {
    const { call, applied } = await applicationThere(desk, request);
    const found = (await decisionsOf(desk.records, desk.asker, call)).find((each) => each.expression === applied.id);
    if (found === undefined) return { texts: {}, version: 0 };
    const reasons = call.call.criteria.map(
      ({ id }) => found.reasons.find(({ criterion }) => criterion === id)?.text ?? "",
    );
    return {
      texts: {
        chosen: found.isChosen ? "yes" : "no",
        against: found.whyNotByPoints ?? "",
        ...numberedTyped("reason", reasons),
      },
      version: found.version,
    };
  },
  show: async (desk, request, filled) => {
    const { call, applied } = await applicationThere(desk, request);
    const { name } = applied.expression.organisation;
    return {
      title: `Decision: ${name}`,
      breadcrumbs: [
        { text: "Selection", href: `/calls/${call.id}/panel` },
        { text: name, href: `/calls/applications/${applied.id}` },
      ],
      above: html`<h1>Write the decision on ${name}</h1><p>${call.call.title}</p>
<p>The applicant reads the reasons once an approver has decided the call, and nothing before.</p>`,
      fields: html`${radios({
        ...filled.text("chosen"),
        seenBy: "organisations",
        choices: [
          { value: "yes", text: "Chosen" },
          { value: "no", text: "Not chosen" },
        ],
      })}
${call.call.criteria.map(({ asks }, i) =>
  textArea({
    ...filled.text(`reason${i + 1}`),
    label: `What decided, as to: ${asks}`,
    hint: "The applicant is sent it. Five words or more, on one criterion at least",
    seenBy: "organisations",
    rows: 3,
  }),
)}
${textArea({ ...filled.text("against"), seenBy: "public", rows: 2 })}`,
      button: "Keep the decision",
    };
  },
  send: async (desk, request, values, sent) => {
    const found = await applicationThere(desk, request);
    const reasons = found.call.call.criteria.flatMap(({ id }, i) => {
      const text = numberedText(values, "reason", i + 1);
      return text === "" ? [] : [{ criterion: id, text }];
    });
    if (reasons.length === 0)
      return { status: "errors", errors: { reason1: "Enter a reason on one criterion at least" } };
    const { chosen, against } = values;
    const made = { isChosen: chosen === "yes", reasons, whyNotByPoints: against };
    const outcome = await draftDecision(desk.records, actingAt(desk), found, { ...made, ...sent });
    return writtenTo(`/calls/${found.call.id}/panel`, outcome);
  },
});
