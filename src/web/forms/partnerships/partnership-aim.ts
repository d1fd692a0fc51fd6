import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { dateInput } from "../../../components/forms/date-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { aim, benefit, roleMailbox, title } from "../../../registers/partnerships/plain-fields.ts";
import { origins } from "../../../registers/partnerships/public-entry.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { shownValue } from "../../partnerships/shown-value.ts";
import { oneOf, requiredDay, requiredText } from "../../written/fields.ts";
import { typedDay } from "../../written/filled.ts";

export const partnershipAim = groupForm({
  slug: "aim",
  title: "Aim and benefits",
  intro: "All of this is public. Say what each side gets in words that say something.",
  fields: z.strictObject({
    title,
    aim,
    why: requiredText("Say why it is needed", { most: 2000 }),
    priority: requiredText("Name a local priority"),
    owner: requiredText("Say whose priority it is"),
    address: requiredText("Give the address where it is published"),
    patientsGet: benefit,
    nhsGets: benefit,
    companyGets: benefit,
    origin: oneOf(origins, "Say where the idea came from"),
    since: requiredDay("Enter the day on which it came up"),
    concerns: roleMailbox,
  }),
  labels: {
    title: "Title",
    aim: "What is it for?",
    why: "Why is it needed?",
    priority: "Which local priority does it serve?",
    owner: "Whose priority is it?",
    address: "Where is that published?",
    patientsGet: "What do patients get?",
    nhsGets: "What does the NHS get?",
    companyGets: "What does the company get?",
    origin: "Where did the idea come from?",
    since: "When did it come up?",
    concerns: "Where can a concern be raised?",
  },
  tryWith: {
    title: "Home visits after a stroke",
    aim: "Visit people at home in the week after a stroke. See what they need. Fewer should come back.",
    why: "Too many come back",
    priority: "Stroke care",
    owner: "SYN-I01",
    address: "https://example.org/plan",
    patientsGet: "A visit at home in the first week after it.",
    nhsGets: "Two nurses who are trained to visit at home.",
    companyGets: "It learns how its monitors are used at home.",
    origin: "nhs-approach",
    "since-day": "1",
    "since-month": "6",
    "since-year": "2026",
    concerns: "research.governance@example.org",
  },
  texts: ({ document: { public: entry } }) => ({
    title: entry.title ?? "",
    aim: entry.aim ?? "",
    why: entry.need?.why ?? "",
    priority: entry.need?.priorities[0]?.name ?? "",
    owner: entry.need?.priorities[0]?.owner ?? "",
    address: entry.need?.priorities[0]?.address ?? "",
    patientsGet: entry.patientsGet ?? "",
    nhsGets: entry.nhsGets ?? "",
    companyGets: entry.companyGets ?? "",
    origin: entry.origin?.kind ?? "",
    since: typedDay(entry.origin?.since ?? null),
    concerns: entry.concerns ?? "",
  }),
  show: (filled) => {
    const line = (name: string, hint?: string) =>
      textInput({ ...filled.text(name), seenBy: "public", ...(hint === undefined ? {} : { hint }) });
    const area = (name: string, hint?: string) =>
      textArea({ ...filled.text(name), rows: 3, seenBy: "public", ...(hint === undefined ? {} : { hint }) });
    return html`${line("title", "100 characters or fewer, without brand names")}
${area("aim", "80 words or fewer that people of 14 can read")}
${area("why")}${line("priority")}${line("owner", "The name or code of the board or trust")}${line("address")}
${area("patientsGet")}${area("nhsGets")}${area("companyGets", "What it will have, learn or earn that it would not otherwise")}
${radios({ ...filled.text("origin"), seenBy: "public", choices: origins.map((origin) => ({ value: origin, text: shownValue(origin) })) })}
${dateInput({ ...filled.day("since"), seenBy: "public" })}
${line("concerns", "The mailbox of a role, such as research.governance@, and not of a person")}`;
  },
  changes: ({ why, priority: name, owner, address, origin: kind, since, ...fields }, { document }) => ({
    fields: {
      ...fields,
      need: {
        why,
        priorities: [{ name, owner, address }, ...(document.public.need?.priorities.slice(1) ?? [])],
      },
      origin: { kind, since },
    },
  }),
  fieldOf: ([key, , , inner]) => (key === "need" && inner === "address" ? "address" : undefined),
});
