import { expect, test } from "vitest";
import { byNation, nationsSentence } from "./nations-sentence.ts";

const welsh = (code: string, alike: boolean) => ({ nation: "Wales", name: `Board ${code}`, code, alike });

test("nothing is said where all are of one nation", () => {
  expect(nationsSentence([])).toBe("");
});

test("those with a figure from the same version of the method are compared, and others left out", () => {
  const scottish = { nation: "Scotland", name: "Glen", code: "S1", alike: false };
  expect(nationsSentence(byNation([welsh("W1", true), scottish, welsh("W2", false)]))).toBe(
    "Nations are compared only where their figures come from the same version of the method: Board W1 (W1) of Wales is compared; Glen (S1) of Scotland and Board W2 (W2) of Wales have none and are left out.",
  );
});

test("more than five of a nation are counted and not named", () => {
  const six = Array.from({ length: 6 }, (_, i) => welsh(`W${i}`, false));
  expect(nationsSentence(byNation(six))).toContain(": 6 organisations of Wales have none and are left out.");
  expect(nationsSentence(byNation(six.slice(1)))).toContain("Board W4 (W4) and Board W5 (W5) of Wales have none");
});
