import fc from "fast-check";
import { expect, test } from "vitest";
import { stepsApart } from "./steps-apart.ts";

test.each([
  ["leeds", "leeds", 0],
  ["leads", "leeds", 1],
  ["nottingam", "nottingham", 1],
  ["hosptial", "hospital", 1],
  ["wihtenshawe", "wythenshawe", 2],
  ["", "abc", 3],
  ["abc", "", 3],
  ["", "", 0],
])("from %s to %s", (a, b, steps) => {
  expect(stepsApart(a, b)).toBe(steps);
});

/** The definition itself, step by step. */
function slowSteps(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    slowSteps(a.slice(1), b) + 1,
    slowSteps(a, b.slice(1)) + 1,
    slowSteps(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    swapped ? slowSteps(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test("counts what the definition counts, and stops at its limit", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      const steps = slowSteps(a, b);
      expect(stepsApart(a, b)).toBe(steps);
      expect(stepsApart(a, b, most)).toBe(Math.min(steps, most + 1));
    }),
  );
});
