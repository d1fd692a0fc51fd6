import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { decideCall as decide } from "../../../registers/calls/keep-selection.ts";
import { callStep } from "../../calls/call-step.ts";
import { requiredText } from "../../written/fields.ts";

export const decideCall = callStep({
  step: "decide",
  tryName: "try decide",
  tryAs: "cora",
  tryVersion: 3,
  tryWith: { inGeneral: "Nobody applied, so that nobody was chosen." },
  heading: "Decide a call and send the reasons",
  fields: z.strictObject({ inGeneral: requiredText("Enter what decided", { most: 2000 }) }),
  labels: { inGeneral: "What decided, in general?" },
  says: html`<p>Every applicant is sent the reasons that were written for it. The log of the selection and the record of who had the chance become public. It is refused where an applicant would be left without a reason.</p>`,
  shown: (filled) =>
    textArea({ ...filled.text("inGeneral"), seenBy: "public", hint: "For those who did not apply. Name no applicant" }),
  button: "Decide, and send the reasons",
  act: decide,
});
