import { expect, test } from "vitest";
import { firthPoisson } from "./firth-poisson.ts";

test("adds half an event to a single rate", () => {
  for (const count of [0, 4, 1000]) {
    const { coefficients } = firthPoisson({ counts: [count], offset: [Math.log(50)], terms: [] });
    expect(coefficients[0]?.estimate).toBeCloseTo(Math.log((count + 0.5) / 50), 9);
  }
});

test("is finite for a group without events", () => {
  const { coefficients } = firthPoisson({ counts: [0, 0, 3, 4], terms: [{ name: "g", levels: [0, 0, 1, 1] }] });
  expect(coefficients[0]?.estimate).toBeCloseTo(Math.log(0.5 / 2), 9);
  expect(coefficients[1]?.estimate).toBeCloseTo(Math.log(7.5 / 2) - Math.log(0.5 / 2), 9);
});

test("refuses what fitPoisson refuses", () => {
  expect(() => firthPoisson({ counts: [-1], terms: [] })).toThrow(RangeError);
});
