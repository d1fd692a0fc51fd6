import { expect, test } from "vitest";
import { breadcrumbs } from "./breadcrumbs.ts";
import { fixtureOf, tidied } from "./fixtures.testing.ts";

test("is the design system's breadcrumb, with a way back for narrow screens", () => {
  const crumbs = ["Home", "NHS services", "Hospitals"].map((text) => ({ text, href: "#" }));
  expect(tidied(breadcrumbs(crumbs))).toBe(fixtureOf("breadcrumb", "default"));
});

test("no crumbs are nothing at all", () => {
  expect(String(breadcrumbs([]))).toBe("");
});
