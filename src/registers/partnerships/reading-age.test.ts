import { expect, test } from "vitest";
import { readingAge, wordsOf } from "./reading-age.ts";

test("is worked out from letters per word and words per sentence", () => {
  // 40 letters, 12 words, 2 sentences: 4.71 * 40 / 12 + 0.5 * 6 - 21.43 = -2.73; no grade is under 1.
  expect(readingAge("The cat sat on the mat. The dogs had gone home early.")).toEqual({ grade: 1, years: 6 });
  const long =
    "Multidisciplinary implementation supports integrated cardiometabolic pathways across one local care system";
  expect(wordsOf(long).length).toBe(11);
  expect(long.replaceAll(" ", "").length).toBe(96);
  // 4.71 * 96 / 11 + 0.5 * 11 - 21.43 = 25.18; the scale ends at 14.
  expect(readingAge(long)).toEqual({ grade: 14, years: 22 });
});

test("decimals, abbreviations and a missing full stop make no sentence", () => {
  const one = readingAge("About 2.5 in ten people wait for a visit from the nurse at 9 a.m. on most days of the week");
  expect(one).toEqual(
    readingAge("About 25 in ten people wait for a visit from the nurse at 9 am on most days of the week."),
  );
});

test("nothing to read has no age", () => {
  expect(readingAge("")).toBeNull();
  expect(readingAge(" -- ... ")).toBeNull();
});

test("a long word does not get shorter by accents or digits", () => {
  expect(readingAge("Séjour à l'hôpital.")?.grade).toBe(readingAge("Sejour a l'hopital.")?.grade);
});
