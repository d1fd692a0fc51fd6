import { html } from "hono/html";
import { expect, test } from "vitest";
import { fixtureOf, tidied } from "./fixtures.testing.ts";
import { warningCallout } from "./warning-callout.ts";

const SPOTS =
  "Stay away from school, nursery or work until all the spots have crusted over. This is usually 5 days after the spots first appeared.";

test("is the design system's warning callout, with its own heading, another, and none", () => {
  const safety =
    "For safety, tell your doctor or pharmacist if you're taking any other medicines, including herbal medicines, vitamins or supplements.";
  expect(tidied(warningCallout({ heading: "Important", content: safety }))).toBe(
    fixtureOf("warning-callout", "default"),
  );
  const school = { heading: "School, nursery or work", content: SPOTS };
  expect(tidied(warningCallout(school))).toBe(fixtureOf("warning-callout", "with custom heading"));
  expect(tidied(warningCallout({ content: SPOTS }))).toBe(fixtureOf("warning-callout", "without heading"));
});

test("takes markup as it is, and a heading at the level the page needs", () => {
  const content = html`<p class="nhsuk-card__description">${SPOTS}</p>`;
  expect(tidied(warningCallout({ heading: "Important", content }))).toBe(fixtureOf("warning-callout", "with HTML"));
  expect(String(warningCallout({ heading: "Important", content, headingLevel: 2 }))).toContain(
    '<h2 class="nhsuk-card__heading">',
  );
});
