import { expect, test } from "vitest";
import { emptyPhraseIn, superlativeIn } from "./empty-phrases.ts";

test.each([
  ["A win-win for everybody.", "win win"],
  ["WIN–WIN", "win win"],
  ["It will add   value to care", "add value"],
  ["Mutually-beneficial work.", "mutually beneficial"],
  ["N/A", "N/A"],
  ["tbc", "tbc"],
  ["  ", "nothing"],
])("%s is empty: %s", (statement, phrase) => {
  expect(emptyPhraseIn(statement)).toBe(phrase);
});

test.each([
  "More people who may have its tablets under national guidance get them, so it expects to sell more.",
  "It learns how clinics in small towns run, and gets 200 pounds a day for the trainer.",
  "Nothing beyond the cost of the trainer's travel.",
  "The added values of the blood tests are shown to nurses.",
])("%s says something", (statement) => {
  expect(emptyPhraseIn(statement)).toBeNull();
});

test("praise is found, plain words are not", () => {
  expect(superlativeIn("A world‑leading clinic")).toBe("world leading");
  expect(superlativeIn("Foot checks for people with diabetes in Lincoln")).toBeNull();
});
