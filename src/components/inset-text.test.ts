import { html } from "hono/html";
import { expect, test } from "vitest";
import { fixtureOf, tidied } from "./fixtures.testing.ts";
import { insetText } from "./inset-text.ts";

test("is the design system's inset text, from plain text and from markup", () => {
  const text = "You can report any suspected side effect using the Yellow Card safety scheme";
  expect(tidied(insetText(text))).toBe(fixtureOf("inset-text", "default"));
  const markup = html`<p>You can report any suspected side effect using the <a href="#">Yellow Card safety scheme</a>.</p>`;
  expect(tidied(insetText(markup))).toBe(fixtureOf("inset-text", "with HTML"));
});
