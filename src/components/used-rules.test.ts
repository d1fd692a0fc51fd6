import { expect, test } from "vitest";
import { classesIn, usedRules } from "./used-rules.ts";

const used = (css: string, ...classes: string[]) => usedRules(css, new Set(classes));

test("a rule stays when the page has every class it names, and rules for elements always stay", () => {
  expect(used("p{a:b}.x{a:b}.x .y{a:b}.z{a:b}", "x", "y")).toBe("p{a:b}.x{a:b}.x .y{a:b}");
});

test("of several selectors only those that can match stay", () => {
  expect(used(".x,.y:is(.a,.b),p>.x{a:b}", "x")).toBe(".x,p>.x{a:b}");
});

test("what a selector rules out need not be in the page", () => {
  expect(used(".x:not(.y):not(:has(.z)){a:b}", "x")).toBe(".x:not(.y):not(:has(.z)){a:b}");
});

test("rules inside conditions are looked at too, and empty conditions go", () => {
  const css = "@media print{@supports (a:b){.x{c:d}}.y{c:d}}@media screen{.y{c:d}}";
  expect(used(css, "x")).toBe("@media print{@supports (a:b){.x{c:d}}}");
});

test("page boxes, strings with braces, escaped names and comments are read as they should be", () => {
  expect(used('@charset "UTF-8";@page{margin:1mm;@top-left{content:"}"}}')).toBe(
    '@page{margin:1mm;@top-left{content:"}"}}',
  );
  expect(used('.x:before{content:"{;}"}/* .y{} */', "x")).toBe('.x:before{content:"{;}"}');
  expect(used(".w\\@tablet{a:b}", "w@tablet")).toBe(".w\\@tablet{a:b}");
});

test("finds every class in markup, once", () => {
  expect([...classesIn('<p class="a b"><svg class="b ow-c"/></p>')]).toEqual(["a", "b", "ow-c"]);
  expect(classesIn("<p>").size).toBe(0);
});
