import { expect, test } from "vitest";
import { shorten, textWidth } from "./text-width.ts";

test("narrow letters take less room than wide ones, and no text takes none", () => {
  expect(textWidth("", 12)).toBe(0);
  expect(textWidth("illi", 12)).toBeLessThan(textWidth("mWmW", 12));
  expect(textWidth("abc", 24)).toBe(2 * textWidth("abc", 12));
});

test("a name that fits is left alone and a longer one ends with an ellipsis inside its room", () => {
  expect(shorten("Ashvale", { size: 12, room: 200 })).toBe("Ashvale");
  const shown = shorten("Ashvale University Hospitals NHS Trust", { size: 12, room: 100 });
  expect(shown).toMatch(/^Ashvale.*…$/);
  expect(textWidth(shown, 12)).toBeLessThanOrEqual(100);
});

test("a name is never cut in the middle of a character", () => {
  expect(shorten("\u{1F600}\u{1F600}\u{1F600}", { size: 12, room: 5 })).toBe("\u{1F600}…");
});

test("a name as long as a book is cut as quickly as a short one", () => {
  const book = "Ashvale University Hospitals NHS Trust ".repeat(20_000);
  expect(shorten(book, { size: 12, room: 100 })).toBe(shorten(book.slice(0, 200), { size: 12, room: 100 }));
});
