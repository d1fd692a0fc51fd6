import { expect, test } from "vitest";
import { firstLetters, letterId, letterLinks } from "./first-letters.ts";

const many = [
  ...Array.from({ length: 30 }, (_, i) => `Ashvale ${i}`),
  ...Array.from({ length: 20 }, (_, i) => `The Brook ${i}`),
];

test("a long list leads to the first name of each letter, and a short one needs no letters", () => {
  expect([...firstLetters(many)]).toEqual([
    [0, "A"],
    [30, "T"],
  ]);
  expect(firstLetters(many.slice(0, 12)).size).toBe(0);
  expect(String(letterLinks(firstLetters(many)))).toContain(`href="#${letterId("T")}"`);
});

test("where all names begin with one letter there is nothing to choose", () => {
  expect(String(letterLinks(firstLetters(Array.from({ length: 50 }, () => "NHS board"))))).toBe("");
});
