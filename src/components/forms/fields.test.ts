import { html } from "hono/html";
import { expect, test } from "vitest";
import { fixtureOf, tidied } from "../fixtures.testing.ts";
import { button } from "./button.ts";
import { checkboxes, radios } from "./choices.ts";
import { dateInput } from "./date-input.ts";
import { errorSummary } from "./error-summary.ts";
import { fieldset } from "./fieldset.ts";
import { select } from "./select.ts";
import { taskList } from "./task-list.ts";
import { textArea } from "./text-area.ts";
import { textInput } from "./text-input.ts";

const both = "with error message and hint, without heading";
const ids = { id: "with-hint-error", name: "example" };
const contact = { ...ids, label: "How do you want to be contacted about this?" };
const contactError = "Select how you want to be contacted";

test("a box of one line is the design system's, with and without hint and error", () => {
  const box = { name: "example", label: "What is your NHS number?", code: true, numeric: true, width: 10 } as const;
  expect(tidied(textInput({ ...box, id: "without-heading" }))).toBe(fixtureOf("input", "without heading"));
  const hint = html`This is a 10 digit number (like <span class="nhsuk-u-nowrap">999 123 4567</span>) that you can find on an NHS letter, prescription or in the NHS App`;
  expect(tidied(textInput({ ...box, ...ids, hint, error: "Enter NHS number" }))).toBe(fixtureOf("input", both));
});

test("a box of several lines is the design system's", () => {
  const hint = "Do not include personal information like your name, date of birth or NHS number";
  const asked = { ...ids, label: "Can you provide more detail?", hint, error: "You must provide an explanation" };
  expect(tidied(textArea(asked))).toBe(fixtureOf("textarea", both));
});

test("radios and checkboxes are the design system's", () => {
  const [email, phone] = [
    { value: "email", text: "Email" },
    { value: "phone", text: "Phone" },
  ];
  const one = [email, phone, { value: "text", text: "Text message" }];
  const many = [email, phone, { value: "text message", text: "Text message" }];
  expect(tidied(radios({ ...contact, hint: "Select 1 option", error: contactError, choices: one }))).toBe(
    fixtureOf("radios", both),
  );
  const hint = "Select all options that are relevant to you";
  expect(tidied(checkboxes({ ...contact, hint, error: contactError, choices: many }))).toBe(
    fixtureOf("checkboxes", both),
  );
  expect(String(radios({ ...contact, choices: one, value: "phone" })).match(/value="(\w+)" checked/)?.[1]).toBe(
    "phone",
  );
});

test("a day in three boxes is the design system's", () => {
  const asked = { id: "example", label: "What is your date of birth?", hint: "For example, 31 3 1980" };
  // There its boxes are named without the name of the field.
  const ours = tidied(dateInput({ ...asked, name: "when", error: "Enter your date of birth" }));
  expect(ours.replaceAll('name="when-', 'name="')).toBe(fixtureOf("date-input", both));
});

test("a list to choose from is the design system's", () => {
  const words = [
    ["choose", "Choose location"],
    ["eastmidlands", "East Midlands"],
    ["eastofengland", "East of England"],
    ["london", "London"],
    ["northeast", "North East"],
    ["northwest", "North West"],
    ["southeast", "South East"],
    ["southwest", "South West"],
    ["westmidlands", "West Midlands"],
    ["yorkshire", "Yorkshire and the Humber"],
  ];
  const options = words.map(([value = "", text = ""]) => ({ value, text }));
  const hint = "This can be different to where you went before";
  expect(tidied(select({ ...ids, label: "Choose location", hint, error: "Select a location", options }))).toBe(
    fixtureOf("select", both),
  );
});

test("buttons are the design system's", () => {
  expect(tidied(button("Save and continue"))).toBe(fixtureOf("button", "default"));
  expect(tidied(button("Find my location", { kind: "secondary" }))).toBe(fixtureOf("button", "secondary"));
  expect(tidied(button("Yes, delete this vaccine", { kind: "warning" }))).toBe(fixtureOf("button", "warning"));
});

test("the summary of errors is the design system's, and each error leads to its field", () => {
  const errors = [
    { text: "Enter your first name", id: "example-first-name" },
    { text: "Enter your last name", id: "example-last-name" },
  ];
  expect(tidied(errorSummary(errors))).toBe(fixtureOf("error-summary", "with multiple errors"));
  const born = [{ text: "Date of birth must be in the past", id: "example-day" }];
  expect(tidied(errorSummary(born, "Describe the errors and how to correct them"))).toBe(
    fixtureOf("error-summary", "with description"),
  );
});

test("a fieldset is the design system's", () => {
  expect(tidied(fieldset({ id: "address", label: "What is your address?" }))).toBe(
    fixtureOf("fieldset", "without legend heading"),
  );
});

test("a list of tasks is the design system's", () => {
  const [done, not] = [{ text: "Completed" }, { text: "Incomplete", colour: "blue" as const }];
  const family = "Details of your parents, brothers and sisters";
  const tasks = [
    { text: "Exercise", href: "#/task/exercise", status: done },
    { text: "Personal health", href: "#/task/personal-health", status: done },
    { text: "Family health history", href: "#/task/family-health-history", hint: family, status: not },
    { text: "Smoking history", href: "#/task/smoking-history", status: not },
    { text: "Blood test", status: { text: "Cannot start yet" } },
  ];
  expect(tidied(taskList("your-health", tasks))).toBe(fixtureOf("task-list", "default"));
});

test("a field says beside it who will see what is written there, and it is read out with the field", () => {
  const field = String(textInput({ id: "why", name: "why", label: "Why?", seenBy: "public" }));
  expect(field).toContain("This will be public.");
  expect(field).toContain('aria-describedby="why-hint"');
  expect(String(textInput({ id: "why", name: "why", label: "Why?", seenBy: "organisations" }))).toContain(
    "Only within the organisations.",
  );
});

test("what was typed is made safe", () => {
  const value = `"><script>alert(1)</script>`;
  for (const field of [textInput({ ...contact, value }), textArea({ ...contact, value })])
    expect(String(field)).not.toContain("<script>");
});
