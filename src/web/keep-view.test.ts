import { expect, test } from "vitest";
import { keepView } from "./keep-view.ts";
import { usualView } from "./view.ts";

const view = { structure: "mapped-to-current", asAt: "2026-09-30" } as const;
const words = "structure=mapped-to-current&amp;as-at=2026-09-30";

test("the usual view leaves a page as it is", () => {
  const page = '<a href="/organisations">x</a><form action="/" method="get"></form>';
  expect(keepView(page, usualView)).toBe(page);
});

test.each([
  ['<a href="/organisations">', `<a href="/organisations?${words}">`],
  [
    '<a class="x" href="/data?source=setup#completeness">',
    `<a class="x" href="/data?source=setup&amp;${words}#completeness">`,
  ],
  ['<a href="/#top">', `<a href="/?${words}#top">`],
])("%s keeps it", (link, kept) => {
  expect(keepView(link, view)).toBe(kept);
});

test.each([
  '<a href="#maincontent">',
  '<a href="https://example.org/">',
  '<a href="//example.org/">',
  '<link rel="stylesheet" href="/assets/openward-1.css">',
  '<a href="/packs/SYN-T001/2026-27H1">',
  '<a href="/organisations?structure=as-reported">',
])("%s stays as it is", (link) => {
  expect(keepView(link, view)).toBe(link);
});

test("a form keeps it too, but for the one that changes it", () => {
  const form = '<form action="/organisations" method="get" role="search">';
  expect(keepView(form, view)).toBe(
    `${form}<input type="hidden" name="structure" value="mapped-to-current"><input type="hidden" name="as-at" value="2026-09-30">`,
  );
  const own = '<form action="/organisations" method="get" data-view class="x">';
  expect(keepView(own, view)).toBe(own);
});
