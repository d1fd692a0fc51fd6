import { expect, test } from "vitest";
import { wordsOf } from "./try-site.ts";
import { usualView, type View } from "./view.ts";
import { type BarPlace, viewBar } from "./view-bar.ts";

const said = (view: View, place: Partial<BarPlace> = {}) =>
  wordsOf(String(viewBar(view, { path: "/organisations/RR8", query: {}, ...place })));
const mapped = { structure: "mapped-to-current", asAt: "2026-03-31" } as const;

test("a page that follows the view says what it means", () => {
  expect(said(mapped)).toContain("counted under the one they are part of now");
  expect(said(mapped)).toContain("as at 31 March 2026");
});

test("a page that does not follow it says so, and never that its figures are mapped", () => {
  for (const follows of ["day", "as reported"] as const) {
    expect(said(mapped, { follows })).toContain("On this page figures are as reported");
    expect(said(mapped, { follows })).not.toContain("counted under");
    expect(said(usualView, { follows })).toContain("each organisation has the figures that it reported itself");
  }
  expect(said(mapped, { follows: "day" })).toContain("in periods that had ended by 31 March 2026");
  expect(said(mapped, { follows: "as reported" })).not.toContain("31 March");
  expect(said(mapped, { follows: "no figures" })).toContain("This page has no figures of organisations.");
});

test("the form keeps the rest of the address and offers every structure", () => {
  const form = String(viewBar(mapped, { path: "/x", query: { period: '2026-27H1"', structure: "mapped-to-current" } }));
  expect(form).toContain('<input type="hidden" name="period" value="2026-27H1&quot;">');
  expect(form.match(/<option/g)).toHaveLength(3);
  expect(form).toContain('value="mapped-to-current" selected');
  expect(form).toContain('value="2026-03-31"');
});
