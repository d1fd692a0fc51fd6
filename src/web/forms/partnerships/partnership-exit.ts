import { html } from "hono/html";
import { z } from "zod";
import { dateInput } from "../../../components/forms/date-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { optionalDay, requiredDay, requiredText } from "../../written/fields.ts";
import { typedDay } from "../../written/filled.ts";

export const partnershipExit = groupForm({
  slug: "exit",
  title: "Start, end and what follows",
  fields: z.strictObject({
    plannedStart: requiredDay("Enter the planned start"),
    plannedEnd: requiredDay("Enter the planned end"),
    actualStart: optionalDay(),
    actualEnd: optionalDay(),
    ownedBy: requiredText("Say who owns it afterwards", { most: 2000 }),
    paidBy: requiredText("Say who pays afterwards", { most: 2000 }),
    howItEnds: requiredText("Say how it ends", { most: 2000 }),
  }),
  labels: {
    plannedStart: "Planned start",
    plannedEnd: "Planned end",
    actualStart: "Actual start (once it began)",
    actualEnd: "Actual end (once it ended)",
    ownedBy: "Who owns it afterwards?",
    paidBy: "Who pays afterwards?",
    howItEnds: "How does it end?",
  },
  tryWith: {
    "plannedStart-day": "1",
    "plannedStart-month": "2",
    "plannedStart-year": "2027",
    "plannedEnd-day": "1",
    "plannedEnd-month": "2",
    "plannedEnd-year": "2028",
    ownedBy: "The clinic",
    paidBy: "The trust",
    howItEnds: "It becomes routine",
  },
  texts: ({
    document: {
      public: { exit, dates },
    },
  }) => ({
    ...exit,
    plannedStart: typedDay(dates?.plannedStart ?? null),
    plannedEnd: typedDay(dates?.plannedEnd ?? null),
    actualStart: typedDay(dates?.actualStart ?? null),
    actualEnd: typedDay(dates?.actualEnd ?? null),
  }),
  show: (
    filled,
  ) => html`${["plannedStart", "plannedEnd", "actualStart", "actualEnd"].map((name) => dateInput({ ...filled.day(name), seenBy: "public" }))}
${["ownedBy", "paidBy", "howItEnds"].map((name) => textArea({ ...filled.text(name), rows: 2, seenBy: "public" }))}`,
  changes: ({ ownedBy, paidBy, howItEnds, ...dates }) => ({ fields: { exit: { ownedBy, paidBy, howItEnds }, dates } }),
});
