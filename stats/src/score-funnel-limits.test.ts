import { expect, test } from "vitest";
import { scoreFunnelLimits } from "./score-funnel-limits.ts";
import { wilsonInterval } from "./wilson-interval.ts";

test("are where Wilson's interval just misses the target", () => {
  const { lower, upper } = scoreFunnelLimits(0.3, 200);
  expect(wilsonInterval(lower * 200, 200).upper).toBeCloseTo(0.3, 12);
  expect(wilsonInterval(upper * 200, 200).lower).toBeCloseTo(0.3, 12);
});

test("stay within 0 and 1", () => {
  expect(scoreFunnelLimits(0.01, 1, 0.998)).toEqual({ lower: 0, upper: expect.closeTo(0.3175, 4) });
  expect(scoreFunnelLimits(0.99, 1, 0.998).upper).toBe(1);
  expect(scoreFunnelLimits(0, 9)).toEqual({ lower: 0, upper: 0 });
});

test("refuses no trials", () => {
  expect(() => scoreFunnelLimits(0.5, 0)).toThrow(RangeError);
  expect(() => scoreFunnelLimits(5, 10)).toThrow(RangeError);
});
