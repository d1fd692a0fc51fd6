import { expect, test } from "vitest";
import { readView, structures, usualView, viewSentence, viewWords } from "./view.ts";

const today = "2026-11-22";

test("an address without a word of it means as reported, as at the end of each period", () => {
  expect(readView({}, today)).toEqual(usualView);
  expect(readView({ structure: "", "as-at": "" }, today)).toEqual(usualView);
  expect(viewWords(usualView)).toEqual([]);
});

test("what an address says is read and can be written again", () => {
  for (const structure of structures)
    for (const asAt of [null, "2026-09-30", "2026-11-22"]) {
      const words = Object.fromEntries(viewWords({ structure, asAt }));
      expect(readView(words, today)).toEqual({ structure, asAt });
    }
});

test.each([
  [{ structure: "ranked" }, "The address names a structure that there is none of."],
  [{ structure: "__proto__" }, "The address names a structure that there is none of."],
  [{ "as-at": "30/09/2026" }, "The address names a day that is none."],
  [{ "as-at": "2026-02-30" }, "The address names a day that is none."],
  [{ "as-at": "2026-11-23" }, "23 November 2026 is still to come."],
])("%j is refused", (query, sentence) => {
  expect(() => readView(query, today)).toThrow(sentence);
});

test("a view says in one sentence what it means", () => {
  expect(viewSentence(usualView)).toBe(
    "As reported: each organisation has the figures that it reported itself, and a merger is a gap in its line; organisations and policy are taken as at the last day of each period.",
  );
  expect(viewSentence({ structure: "like-for-like", asAt: "2026-03-31" })).toContain(
    "as at 31 March 2026, in periods that had ended by then.",
  );
});
