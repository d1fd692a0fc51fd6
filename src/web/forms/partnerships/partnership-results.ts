import { html } from "hono/html";
import { z } from "zod";
import { dateInput } from "../../../components/forms/date-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { optionalDay, optionalText, requiredDay, requiredText } from "../../written/fields.ts";
import { typedDay } from "../../written/filled.ts";

export const partnershipResults = groupForm({
  slug: "results",
  title: "Result, interests and contacts",
  intro: "A result is told whichever way it points. No difference is a result, and so is harm.",
  fields: z.strictObject({
    measure: requiredText("Name the measure"),
    due: requiredDay("Enter the day by which it is reported"),
    reportedOn: optionalDay(),
    found: optionalText({ most: 2000 }),
    interestRole: requiredText("Say whose interest was asked for"),
    interestAction: optionalText({ most: 2000 }),
    contactRole: requiredText("Give the role of whoever can be asked"),
  }),
  labels: {
    measure: "Which measure is the final result about?",
    due: "By when is it reported?",
    reportedOn: "When was it reported?",
    found: "What was found?",
    interestRole: "Who was asked for interests?",
    interestAction: "If they had one: what was done about it?",
    contactRole: "Which role can be asked about it?",
  },
  tryWith: {
    measure: "People seen in time",
    "due-day": "1",
    "due-month": "3",
    "due-year": "2028",
    interestRole: "Approver",
    contactRole: "Lead nurse",
  },
  texts: ({
    document: {
      public: { results = [], interests = [], contactRoles = [] },
    },
  }) => ({
    measure: results[0]?.measure ?? "",
    due: typedDay(results[0]?.due ?? null),
    reportedOn: typedDay(results[0]?.reportedOn ?? null),
    found: results[0]?.found ?? "",
    interestRole: interests[0]?.role ?? "",
    interestAction: interests[0]?.action ?? "",
    contactRole: contactRoles[0]?.role ?? "",
  }),
  show: (filled) => html`${textInput({ ...filled.text("measure"), seenBy: "public" })}
${dateInput({ ...filled.day("due"), seenBy: "public" })}${dateInput({ ...filled.day("reportedOn"), seenBy: "public" })}
${textArea({ ...filled.text("found"), rows: 3, seenBy: "public" })}
${textInput({ ...filled.text("interestRole"), hint: "The role, not the person", seenBy: "public" })}
${textInput({ ...filled.text("interestAction"), seenBy: "public" })}
${textInput({ ...filled.text("contactRole"), hint: "The role, not the person", seenBy: "public" })}`,
  changes: ({ measure, due, reportedOn, found, interestRole, interestAction, contactRole }, { document }) => {
    const { results = [], interests = [], contactRoles = [], parties = [] } = document.public;
    return {
      fields: {
        results: [{ measure, due, reportedOn, found, isFinal: true }, ...results.slice(1)],
        interests: [
          { role: interestRole, hasInterest: interestAction !== null, action: interestAction },
          ...interests.slice(1),
        ],
        contactRoles: [{ role: contactRole, party: parties[0]?.id ?? "Not named" }, ...contactRoles.slice(1)],
        othersGet: document.public.othersGet ?? [],
        amendments: document.public.amendments ?? [],
        evidence: document.public.evidence ?? null,
      },
    };
  },
});
