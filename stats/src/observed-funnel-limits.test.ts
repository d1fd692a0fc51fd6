import { expect, test } from "vitest";
import { observedFunnelLimits } from "./observed-funnel-limits.ts";

test("turn the exact interval of the observed count over", () => {
  const { lower, upper } = observedFunnelLimits(12);
  expect(lower).toBeCloseTo(12 / 20.961585, 6);
  expect(upper).toBeCloseTo(12 / 6.200575, 6);
});

test("say nothing for no events", () => {
  expect(observedFunnelLimits(0)).toEqual({ lower: 0, upper: Infinity });
});

test("refuses a negative count", () => {
  expect(() => observedFunnelLimits(-1)).toThrow(RangeError);
});
