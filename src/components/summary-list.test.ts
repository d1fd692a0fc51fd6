import { html, raw } from "hono/html";
import { expect, test } from "vitest";
import { fixtureOf, tidied } from "./fixtures.testing.ts";
import { summaryList } from "./summary-list.ts";

test("is the design system's summary list", () => {
  const rows = [
    { key: "Name", value: "Karen Francis" },
    { key: "Date of birth", value: "15 March 1984" },
  ];
  expect(tidied(summaryList(rows))).toBe(fixtureOf("summary-list", "with item strings"));
});

test("an action says what it is about", () => {
  const action = (about: string) => ({ text: "Change", href: "#/change", about });
  const rows = [
    { key: "Name", value: "Karen Francis", action: action("name") },
    { key: "Date of birth", value: "15 March 1984", action: action("date of birth") },
    {
      key: "Contact information",
      value: raw("73 Roman Rd<br>\nLeeds<br>\nLS2 5ZN"),
      action: action("contact information"),
    },
    {
      key: "Contact details",
      value: html`<p>07700 900362</p>
<p>karen.francis@example.com</p>`,
      action: action("contact details"),
    },
  ];
  expect(tidied(summaryList(rows))).toBe(fixtureOf("summary-list", "with actions"));
});
