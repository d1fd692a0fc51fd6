import { expect, test } from "vitest";
import { unitAfter, withinSentence } from "./format.ts";

test.each([
  ["%", "1", "%"],
  ["ratio", "1", ""],
  ["people", "1", " person"],
  ["people", "0", " people"],
  ["people", "1.0", " people"],
  ["weight per person", "1", " weight per person"],
])("the unit %s after %s", (unit, number, words) => {
  expect(unitAfter(unit, number)).toBe(words);
});

test.each([
  ["Set-up", "set-up"],
  ["A sustained fall", "a sustained fall"],
  ["SHMI, for context only", "SHMI, for context only"],
  ["A&E attendances and emergency admissions", "A&E attendances and emergency admissions"],
  ["EU Trials Tracker: all sponsors", "EU Trials Tracker: all sponsors"],
  ["already small", "already small"],
  ["", ""],
])("%j stands within a sentence as %j", (title, words) => {
  expect(withinSentence(title)).toBe(words);
});
