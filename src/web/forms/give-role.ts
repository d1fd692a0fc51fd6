import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../components/forms/choices.ts";
import { dateInput } from "../../components/forms/date-input.ts";
import { textInput } from "../../components/forms/text-input.ts";
import { giveRole as give } from "../../registers/access/holdings.ts";
import { personOf } from "../../registers/access/people.ts";
import { roleMay, roleName, roles } from "../../registers/access/roles.ts";
import { organisationInPath } from "../desk.ts";
import { defineForm, writtenTo } from "../form.ts";
import { oneOf, optionalDay, requiredDay, requiredText } from "../written/fields.ts";
import { typedDay } from "../written/filled.ts";
import { organisationWords } from "../written/organisation-words.ts";

export const giveRole = defineForm({
  path: "/access/:organisation/give",
  tryAt: "/access/SYN-T001/give",
  tryAs: "dev",
  tryWith: { person: "{kay}", role: "reader", "from-day": "1", "from-month": "11", "from-year": "2026" },
  concern: organisationInPath,
  fields: z.strictObject({
    person: requiredText("Enter the person’s number", { most: 40 }),
    role: oneOf(roles, "Choose a role"),
    from: requiredDay("Enter the first day"),
    until: optionalDay(),
  }),
  labels: {
    person: "The person’s number",
    role: "Which role?",
    from: "First day",
    until: "Last day (optional)",
  },
  begin: async ({ today }) => ({ texts: { from: typedDay(today) }, version: 0 }),
  show: async ({ readers }, { params }, filled) => {
    const { organisation = "" } = params;
    const words = await organisationWords(readers, organisation);
    return {
      title: "Give a role",
      breadcrumbs: [
        { text: "People and their roles", href: "/access" },
        { text: words, href: `/access/${organisation}` },
      ],
      above: html`<h1>Give a role at ${words}</h1>`,
      fields: html`${textInput({
        ...filled.text("person"),
        hint: "It stands on their account page once they have signed in, and begins with p-",
        seenBy: "organisations",
        code: true,
        width: 20,
        autocomplete: "off",
      })}
${radios({
  ...filled.text("role"),
  seenBy: "organisations",
  choices: roles.map((role) => ({ value: role, text: roleName(role), hint: `Somebody who ${roleMay(role)}` })),
})}
${dateInput({ ...filled.day("from"), hint: "For example, 1 12 2026" })}
${dateInput({ ...filled.day("until"), hint: "Leave it empty where no end is agreed" })}`,
      button: "Give the role",
    };
  },
  send: async ({ records, writer }, { params }, { person, role, from, until }, { idempotencyKey }) => {
    const { organisation = "" } = params;
    const number = person.toLowerCase();
    if ((await personOf(records, writer, number)) === null)
      return { status: "errors", errors: { person: "Nobody has this number. Check it with them" } };
    if (until !== null && until < from)
      return { status: "errors", errors: { until: "The last day must not be before the first" } };
    const given = { person: number, role, organisation, from, until, idempotencyKey };
    return writtenTo(`/access/${organisation}?done=given`, await give(records, writer, given));
  },
});
