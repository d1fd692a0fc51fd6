import { expect, test } from "vitest";
import { katzRatio } from "./katz-ratio.ts";

test("gives 0.667 (0.384 to 1.158) for 12 of 200 over 900 of 10,000", () => {
  expect(katzRatio({ events: 12, trials: 200 }, { events: 900, trials: 10_000 })).toEqual({
    ratio: expect.closeTo(2 / 3, 12),
    lower: expect.closeTo(0.384, 3),
    upper: expect.closeTo(1.158, 3),
  });
});

test("has no width where all have the event in both", () => {
  expect(katzRatio({ events: 5, trials: 5 }, { events: 7, trials: 7 })).toEqual({ ratio: 1, lower: 1, upper: 1 });
});

test("refuses a cell of nought: the reader is told that there are too few", () => {
  expect(() => katzRatio({ events: 0, trials: 5 }, { events: 7, trials: 9 })).toThrow(
    "events must be finite and above 0: 0",
  );
  expect(() => katzRatio({ events: 3, trials: 5 }, { events: 0, trials: 9 })).toThrow(RangeError);
});
