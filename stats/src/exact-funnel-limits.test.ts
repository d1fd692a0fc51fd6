import { expect, test } from "vitest";
import { exactFunnelLimits } from "./exact-funnel-limits.ts";

test("draws smooth limits between the counts", () => {
  const at = (size: number) => exactFunnelLimits({ distribution: "poisson", target: 1, size });
  expect(at(10)).toEqual({ lower: expect.closeTo(0.378, 3), upper: expect.closeTo(1.616, 3) });
  expect(at(100)).toEqual({ lower: expect.closeTo(0.804, 3), upper: expect.closeTo(1.196, 3) });
  const share = exactFunnelLimits({ distribution: "binomial", target: 0.09, size: 10 });
  expect(share).toEqual({ lower: 0, upper: expect.closeTo(0.264, 3) });
});

test("gives the counts themselves where asked", () => {
  expect(exactFunnelLimits({ distribution: "poisson", target: 1, size: 1 }, 0.998, "discrete")).toEqual({
    lower: 0,
    upper: 5,
  });
});

test("stays on a target of 0 or 1, which leaves nothing to chance", () => {
  expect(exactFunnelLimits({ distribution: "binomial", target: 0, size: 5 })).toEqual({ lower: 0, upper: 0 });
  expect(exactFunnelLimits({ distribution: "binomial", target: 1, size: 5 })).toEqual({ lower: 1, upper: 1 });
});

test("meets the normal limits for the huge", () => {
  const { lower, upper } = exactFunnelLimits({ distribution: "poisson", target: 1, size: 1e8 });
  expect((upper - lower) / (2 * 1.959963984540054 * 1e-4)).toBeCloseTo(1, 4);
});

test("refuses what is out of range", () => {
  expect(() => exactFunnelLimits({ distribution: "poisson", target: 0, size: 5 })).toThrow(RangeError);
  expect(() => exactFunnelLimits({ distribution: "binomial", target: 2, size: 5 })).toThrow(RangeError);
  expect(() => exactFunnelLimits({ distribution: "binomial", target: 0.5, size: 0 })).toThrow(RangeError);
});
