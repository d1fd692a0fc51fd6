import { expect, test } from "vitest";
import { fixtureOf, tidied } from "./fixtures.testing.ts";
import { tag } from "./tag.ts";

test("is the design system's tag, with and without a colour", () => {
  expect(tidied(tag("Active"))).toBe(fixtureOf("tag", "default"));
  expect(tidied(tag("In progress", { colour: "white" }))).toBe(fixtureOf("tag", "default", "white"));
  expect(tidied(tag("Inactive", { colour: "grey" }))).toBe(fixtureOf("tag", "default", "grey"));
});

test("text is made safe", () => {
  expect(tidied(tag("A&E"))).toBe('<strong class="nhsuk-tag">A&amp;E</strong>');
});
