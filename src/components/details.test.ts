import { html } from "hono/html";
import { expect, test } from "vitest";
import { details } from "./details.ts";
import { fixtureOf, tidied } from "./fixtures.testing.ts";

const SUMMARY = "How to find your NHS number";
const TEXT = "You can find your NHS number by logging in to the NHS App or on any document the NHS has sent you.";

test("is the design system's details, closed and open", () => {
  expect(tidied(details(SUMMARY, TEXT))).toBe(fixtureOf("details", "default"));
  expect(tidied(details(SUMMARY, TEXT, { open: true }))).toBe(fixtureOf("details", "open"));
});

test("plain text is made safe and markup is left alone", () => {
  expect(String(details("<i>", html`<b>${"<u>"}</b>`))).toMatch(/&lt;i&gt;[\s\S]*<b>&lt;u&gt;<\/b>/);
});
