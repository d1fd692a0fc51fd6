import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { dateInput } from "../../../components/forms/date-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { oneOf, optionalDay, optionalText, requiredDay, requiredText } from "../../written/fields.ts";
import { typedDay } from "../../written/filled.ts";

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const partnershipChoice = groupForm({
  slug: "choice",
  title: "For whom, with what, and how the partner was chosen",
  fields: z.strictObject({
    call: oneOf(["call", "waiver"], "Say whether there was an open call"),
    reference: requiredText("Give the reference of the call, or the reason for none", { most: 2000 }),
    acceptedOn: optionalDay(),
    criteria: requiredText("Name the criteria, one a line", { most: 4000 }),
    applied: optionalText({ most: 6 }).refine((text) => text === null || /^\d+$/.test(text), "Use digits alone"),
    population: requiredText("Say for whom it is", { most: 2000 }),
    area: requiredText("Say where", { most: 2000 }),
    settings: requiredText("Name the settings, one a line", { most: 2000 }),
    pathwayStage: requiredText("Say at which point of care", { most: 2000 }),
    treatment: requiredText("Name the treatment or test by its generic name", { most: 500 }),
    guideline: requiredText("Name the guideline", { most: 500 }),
    guidelineOn: requiredDay("Enter the day of the guideline"),
  }),
  labels: {
    call: "Was there an open call?",
    reference: "Which call, or why was there none?",
    acceptedOn: "Where there was none: when did the governance lead accept that?",
    criteria: "By which criteria was the partner chosen? One a line",
    applied: "How many applied? (where it is known)",
    population: "For whom is it?",
    area: "In which area?",
    settings: "In which settings? One a line",
    pathwayStage: "At which point of care?",
    treatment: "Which treatment or test?",
    guideline: "Under which guideline?",
    guidelineOn: "Of which day is that guideline?",
  },
  tryWith: {
    call: "call",
    reference: "Call 7",
    criteria: "Training offered",
    population: "Adults",
    area: "One county",
    settings: "general practice",
    pathwayStage: "Review",
    treatment: "usual care",
    guideline: "NG 19",
    "guidelineOn-day": "11",
    "guidelineOn-month": "10",
    "guidelineOn-year": "2019",
  },
  texts: ({
    document: {
      public: { call, selection, place, treatments = [] },
    },
  }) => ({
    call: call?.kind ?? "",
    reference: call === undefined ? "" : call.kind === "call" ? call.reference : call.reason,
    acceptedOn: typedDay(call?.kind === "waiver" ? call.acceptedOn : null),
    criteria: selection?.criteria.join("\n") ?? "",
    applied: selection?.applied == null ? "" : String(selection.applied),
    population: place?.population ?? "",
    area: place?.area ?? "",
    settings: place?.settings.join("\n") ?? "",
    pathwayStage: place?.pathwayStage ?? "",
    treatment: treatments[0]?.genericName ?? "",
    guideline: treatments[0]?.guideline ?? "",
    guidelineOn: typedDay(treatments[0]?.guidelineOn ?? null),
  }),
  show: (filled) => {
    const line = (name: string) => textInput({ ...filled.text(name), seenBy: "public" });
    const area = (name: string) => textArea({ ...filled.text(name), rows: 3, seenBy: "public" });
    return html`${radios({
      ...filled.text("call"),
      seenBy: "public",
      choices: [
        { value: "call", text: "Yes" },
        { value: "waiver", text: "No, with a reason that somebody independent accepted" },
      ],
    })}${area("reference")}${dateInput({ ...filled.day("acceptedOn"), seenBy: "public" })}${area("criteria")}${line("applied")}
${line("population")}${line("area")}${area("settings")}${line("pathwayStage")}${line("treatment")}${line("guideline")}
${dateInput({ ...filled.day("guidelineOn"), seenBy: "public" })}`;
  },
  changes: (values, { document }) => ({
    fields: {
      call:
        values.call === "call"
          ? { kind: "call", reference: values.reference }
          : {
              kind: "waiver",
              reason: values.reference,
              acceptedBy: "governance-lead",
              acceptedOn: values.acceptedOn ?? "",
            },
      selection: { criteria: lines(values.criteria), applied: values.applied === null ? null : Number(values.applied) },
      place: {
        population: values.population,
        area: values.area,
        settings: lines(values.settings),
        pathwayStage: values.pathwayStage,
      },
      treatments: [
        { genericName: values.treatment, guideline: values.guideline, guidelineOn: values.guidelineOn },
        ...(document.public.treatments?.slice(1) ?? []),
      ],
    },
  }),
  fieldOf: ([key]) => (key === "call" ? "acceptedOn" : undefined),
});
