import { expect, test } from "vitest";
import { newcombeDifference } from "./newcombe-difference.ts";

test("gives 15 points (-1.9 to 30.5) for 30 of 50 less 45 of 100", () => {
  expect(newcombeDifference({ events: 30, trials: 50 }, { events: 45, trials: 100 })).toEqual({
    difference: expect.closeTo(0.15, 12),
    lower: expect.closeTo(-0.019, 3),
    upper: expect.closeTo(0.305, 3),
  });
});

test("stays within -1 and 1 at the ends, and is symmetrical where both are the same", () => {
  const ends = newcombeDifference({ events: 10, trials: 10 }, { events: 0, trials: 10 });
  expect(ends).toMatchObject({ difference: 1, upper: 1 });
  const same = newcombeDifference({ events: 0, trials: 1 }, { events: 0, trials: 1 });
  expect(same.lower).toBeCloseTo(-same.upper, 15);
});

test("refuses no trials", () => {
  expect(() => newcombeDifference({ events: 0, trials: 0 }, { events: 1, trials: 2 })).toThrow(RangeError);
});
