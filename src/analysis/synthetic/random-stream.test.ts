import { expect, test } from "vitest";
import { evenly, randomStream } from "./random-stream.ts";

test("the same seed and label give the same draws, another label others", () => {
  const draws = (seed: number, label: string) => {
    const random = randomStream(seed, label);
    return [random.unit(), random.whole(1, 100), random.normal(), random.poisson(4)];
  };
  expect(draws(1, "a")).toEqual(draws(1, "a"));
  expect(draws(1, "a")).not.toEqual(draws(1, "b"));
  expect(draws(1, "a")).not.toEqual(draws(2, "a"));
});

test("whole numbers include both ends and nothing outside", () => {
  const random = randomStream(7, "ends");
  const seen = new Set(Array.from({ length: 500 }, () => random.whole(2, 5)));
  expect([...seen].sort()).toEqual([2, 3, 4, 5]);
});

test("counts drawn around 4 and around 400 have about those means", () => {
  const random = randomStream(3, "means");
  for (const mean of [0, 4, 400]) {
    const drawn = Array.from({ length: 4000 }, () => random.poisson(mean));
    expect(drawn.reduce((sum, count) => sum + count, 0) / drawn.length).toBeCloseTo(mean, mean > 100 ? -1 : 0);
  }
});

test("a share of a quarter is a quarter of many, and never far from it in any run of 40", () => {
  const yes = evenly(0.25, randomStream(5, "quarter"));
  const answers = Array.from({ length: 4000 }, () => Number(yes()));
  expect(answers.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(997);
  expect(answers.reduce((sum, one) => sum + one, 0)).toBeLessThan(1003);
  for (let i = 0; i + 40 <= answers.length; i++) {
    const some = answers.slice(i, i + 40).reduce((sum, one) => sum + one, 0);
    expect(Math.abs(some - 10)).toBeLessThanOrEqual(2);
  }
});

test("none of a share of nought and all of a share of one", () => {
  const none = evenly(0, randomStream(1, "none"));
  const all = evenly(1, randomStream(1, "all"));
  expect(Array.from({ length: 50 }, none).filter(Boolean).length).toBeLessThanOrEqual(1);
  expect(Array.from({ length: 50 }, all).filter(Boolean).length).toBeGreaterThanOrEqual(49);
});

test("nothing can be picked from an empty list", () => {
  expect(() => randomStream(1, "x").pick([])).toThrow(RangeError);
});
