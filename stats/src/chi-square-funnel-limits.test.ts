import { expect, test } from "vitest";
import { chiSquareFunnelLimits } from "./chi-square-funnel-limits.ts";

test("gives 0.480 to 1.839 at 10 expected events", () => {
  expect(chiSquareFunnelLimits(10)).toEqual({ lower: expect.closeTo(0.48, 3), upper: expect.closeTo(1.839, 3) });
  expect(chiSquareFunnelLimits(100)).toEqual({ lower: expect.closeTo(0.814, 3), upper: expect.closeTo(1.216, 3) });
});

test("refuses nothing expected", () => {
  expect(() => chiSquareFunnelLimits(0)).toThrow("expected must be finite and above 0: 0");
});
