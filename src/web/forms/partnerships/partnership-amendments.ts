import { html } from "hono/html";
import { z } from "zod";
import { dateInput } from "../../../components/forms/date-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { table } from "../../../components/table.ts";
import { plainDate } from "../../../domain/format.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { requiredDay, requiredText } from "../../written/fields.ts";

export const partnershipAmendments = groupForm({
  slug: "amendments",
  title: "Amend what was agreed",
  intro: "A change of scope is written down before it is made. What was amended before stays as it is.",
  fields: z.strictObject({
    what: requiredText("Say what changes", { most: 2000 }),
    why: requiredText("Say why it changes", { most: 2000 }),
    on: requiredDay("Enter the day from which it holds"),
    altersForWhom: requiredText("Say for whom it alters something", { most: 2000 }),
  }),
  labels: {
    what: "What changes?",
    why: "Why?",
    on: "From which day does it hold?",
    altersForWhom: "For whom does it alter something, and what?",
  },
  tryWith: {
    what: "A second clinic takes part",
    why: "More people live near it",
    "on-day": "1",
    "on-month": "9",
    "on-year": "2026",
    altersForWhom: "Two more nurses give a day each week",
  },
  texts: () => ({}),
  show: (
    filled,
    {
      document: {
        public: { amendments = [] },
      },
    },
  ) => html`${
    amendments.length === 0
      ? html`<p>Nothing was amended so far.</p>`
      : table({
          caption: "Amended so far",
          head: ["What", "Why", "From", "For whom it alters something"],
          rows: amendments.map(({ what, why, on, altersForWhom }) => [what, why, plainDate(on), altersForWhom]),
        })
  }
${textArea({ ...filled.text("what"), rows: 3, seenBy: "public" })}${textArea({ ...filled.text("why"), rows: 3, seenBy: "public" })}
${dateInput({ ...filled.day("on"), seenBy: "public" })}
${textInput({ ...filled.text("altersForWhom"), hint: "Patients, staff, a party, another service", seenBy: "public" })}`,
  changes: (amendment, { document }) => ({
    fields: { amendments: [...(document.public.amendments ?? []), amendment] },
  }),
});
