import { html } from "hono/html";
import { z } from "zod";
import { dateInput } from "../../../components/forms/date-input.ts";
import { select } from "../../../components/forms/select.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { optionalDay, optionalText } from "../../written/fields.ts";
import { typedDay } from "../../written/filled.ts";
import type { Typed } from "../../written/typed.ts";

const slots = [1, 2, 3] as const;

const slotFields = (n: number) => ({
  [`name-${n}`]: optionalText({ most: 500 }),
  [`by-${n}`]: optionalText({ most: 500 }),
  [`kind-${n}`]: z.enum(["aim", "balancing"]).catch("aim"),
  [`fixed-${n}`]: optionalDay(),
});

const slotLabels = (n: number) => ({
  [`name-${n}`]: "What is measured?",
  [`by-${n}`]: "Who measures it?",
  [`kind-${n}`]: "What does it show?",
  [`fixed-${n}`]: "When was it fixed?",
});

export const partnershipMeasures = groupForm({
  slug: "measures",
  title: "Measures",
  intro: "Fixed before the start. At least one shows what is aimed at, and one would show harm done elsewhere.",
  fields: z.strictObject(Object.assign({}, ...slots.map(slotFields)) as Record<string, z.ZodType<string | null>>),
  labels: Object.assign({}, ...slots.map(slotLabels)) as Record<string, string>,
  tryWith: {
    "name-1": "People seen in time",
    "by-1": "The trust",
    "kind-1": "aim",
    "fixed-1-day": "1",
    "fixed-1-month": "5",
    "fixed-1-year": "2026",
  },
  texts: ({
    document: {
      public: { measures = [] },
    },
  }) =>
    Object.assign(
      {},
      ...measures.map(({ name, measuredBy, isBalancing, fixedOn }, i) => ({
        [`name-${i + 1}`]: name,
        [`by-${i + 1}`]: measuredBy,
        [`kind-${i + 1}`]: isBalancing ? "balancing" : "aim",
        [`fixed-${i + 1}`]: typedDay(fixedOn),
      })),
    ) as Typed,
  show: (filled) =>
    html`${slots.map(
      (n) => html`<h2>Measure ${n}</h2>
${textInput({ ...filled.text(`name-${n}`), seenBy: "public" })}
${textInput({ ...filled.text(`by-${n}`), seenBy: "public" })}
${select({
  ...filled.text(`kind-${n}`),
  seenBy: "public",
  options: [
    { value: "aim", text: "What is aimed at" },
    { value: "balancing", text: "Harm done elsewhere, if there is any" },
  ],
})}
${dateInput({ ...filled.day(`fixed-${n}`), seenBy: "public" })}`,
    )}`,
  changes: (values, { document }) => ({
    fields: {
      measures: [
        ...slots.flatMap((n) => {
          const name = values[`name-${n}`] ?? null;
          if (name === null) return [];
          return [
            {
              name,
              measuredBy: values[`by-${n}`] ?? "",
              isBalancing: values[`kind-${n}`] === "balancing",
              fixedOn: values[`fixed-${n}`] ?? "",
            },
          ];
        }),
        ...(document.public.measures ?? []).slice(slots.length),
      ],
    },
  }),
  fieldOf: ([key, at, field]) =>
    key === "measures" && typeof at === "number"
      ? `${field === "fixedOn" ? "fixed" : field === "measuredBy" ? "by" : "name"}-${at + 1}`
      : undefined,
});
