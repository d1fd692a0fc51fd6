import { expect, test } from "vitest";
import { inlineStyles, linkedStyles, stylesheetAddress, wholeStylesheet } from "./styles.ts";

test("the stylesheet fetches nothing and names no font from elsewhere", () => {
  const css = wholeStylesheet();
  expect(css).not.toMatch(/@font-face|@import|https?:|url\(\s*["']?(?!data:)|Frutiger/);
});

test("the stylesheet still has the design system in it, and our own rules after it", () => {
  const css = wholeStylesheet();
  expect(css.indexOf(".ow-figure")).toBeGreaterThan(css.indexOf(".nhsuk-table"));
});

test("the stylesheet's braces close", () => {
  expect(wholeStylesheet().split("{").length).toBe(wholeStylesheet().split("}").length);
  const some = inlineStyles('<p class="nhsuk-table ow-figure">');
  expect(some.split("{").length).toBe(some.split("}").length);
});

test("inline, only what the page uses; without a page, everything", () => {
  const css = inlineStyles('<table class="nhsuk-table"></table>');
  expect(css).toContain(".nhsuk-table");
  expect(css).not.toContain(".nhsuk-button");
  expect(inlineStyles()).toBe(wholeStylesheet());
});

test("linked, one address of our own", () => {
  expect(String(linkedStyles())).toBe(`<link rel="stylesheet" href="${stylesheetAddress()}">`);
});
