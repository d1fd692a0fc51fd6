import { html } from "hono/html";
import { expect, test } from "vitest";
import { fixtureOf, tidied } from "./fixtures.testing.ts";
import { type Table, table } from "./table.ts";

const SYMPTOMS: Table = {
  caption: "Impetigo can look similar to other skin conditions",
  head: ["Skin symptoms", "Possible cause"],
  rows: [
    ["Blisters on lips or around the mouth", "Cold sores"],
    ["Itchy, dry, cracked, sore", "Eczema"],
    ["Itchy blisters", "Shingles, chickenpox"],
  ],
};

test("is the design system's table, plain, compact and turning into lists on a narrow screen", () => {
  expect(tidied(table({ ...SYMPTOMS, responsive: false }))).toBe(fixtureOf("tables", "default"));
  expect(tidied(table({ ...SYMPTOMS, responsive: false, compact: true }))).toBe(
    fixtureOf("tables", "default", "compact"),
  );
  expect(tidied(table(SYMPTOMS))).toBe(fixtureOf("tables", "default", "responsive"));
});

test("columns of figures are right-aligned as the design system does it", () => {
  const charges: Table = {
    caption: "Prescription prepayment certificate (PPC) charges",
    head: ["Item", "Current charge", "New charge"],
    numericColumns: [1, 2],
    rows: [
      ["3-month", "£31.25", "£32.05"],
      ["12-month", "£111.60", "£114.50"],
      ["HRT", "£19.30", "£19.80"],
    ],
  };
  const ofTheirs = fixtureOf("tables", "with numeric format", "responsive");
  expect(tidied(table(charges))).toBe(ofTheirs.replaceAll(" nhsuk-u-nowrap", ""));
});

test("rows keep the order they came in, and nothing offers to sort them", () => {
  const markup = String(
    table({
      caption: "Trusts",
      head: ["Name", "Value"],
      rows: [
        ["B", "1"],
        ["A", "9"],
      ],
    }),
  );
  expect(markup.indexOf(">B<")).toBeLessThan(markup.indexOf(">A<"));
  expect(markup).not.toMatch(/sort/i);
});

test("plain text is made safe, markup is kept, and an empty table is still a table", () => {
  const markup = String(table({ caption: "<x>", head: ["A"], rows: [["<y>"], [html`<a href="/z">z</a>`]] }));
  expect(markup).toContain("&lt;x&gt;");
  expect(markup).toContain("&lt;y&gt;");
  expect(markup).toContain('<span><a href="/z">z</a></span>');
  expect(String(table({ caption: "None", head: [], rows: [] }))).toContain("None");
});
