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
  ["EU Trials Tracker: NHS sponsors", "EU Trials Tracker file (NHS sponsors)"],
  ["Index of Multiple Deprivation 2025, by ICB", "Index of Multiple Deprivation 2025 file (by ICB)"],
  ["Deprivation of trust catchments, IMD 2019", "file of deprivation of trust catchments (IMD 2019)"],
  ["Outlines of integrated care boards, 2022", "file of outlines of integrated care boards (2022)"],
  ["A&E attendances and emergency admissions", "file of A&E attendances and emergency admissions"],
  ["Actions on signals", "file of actions on signals"],
])("%s is asked for as a %s", (title, words) => {
  expect(fileWords(title)).toBe(words);
});
