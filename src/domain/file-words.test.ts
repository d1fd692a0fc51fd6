import { expect, test } from "vitest";
import { fileWords } from "./file-words.ts";

test.each([
  ["Research finance", "research finance file"],
  ["Study set-up", "study set-up file"],
  ["NHS hospital and community workforce", "file of NHS hospital and community workforce"],
  ["Awards and their terms", "file of awards and their terms"],
  ["List sizes of practices", "file of list sizes of practices"],
  ["Participants' experience", "participants' experience file"],
  ["Summary Hospital-level Mortality Indicator", "Summary Hospital-level Mortality Indicator file"],
  ["NHS trusts (etr)", "file of NHS trusts (etr)"],
])("%s is asked for as a %s", (title, words) => {
  expect(fileWords(title)).toBe(words);
});
