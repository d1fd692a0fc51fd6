import { expect, test } from "vitest";
import { ratioFunnel } from "./ratio-funnel.ts";

test("centres on all numerators over all denominators, on the log scale", () => {
  const funnel = ratioFunnel({ numerators: [100, 120, 80, 100], denominators: [200, 200, 200, 200] });
  expect(funnel).toMatchObject({ target: 0.5, kept: 4, dropped: 0, tau2: 0 });
  const error = Math.sqrt(100 / 100.5 ** 2 + 200 / 200.5 ** 2);
  expect(funnel.limits(200, 0.95).upper).toBeCloseTo(0.5 * Math.exp(1.959963984540054 * error), 12);
  expect(funnel.units[1]).toMatchObject({ ratio: 0.6, outside: null });
});

test("draws FunnelPlotR's narrow limits where asked", () => {
  const funnel = ratioFunnel({ numerators: [120, 120], denominators: [100, 100] }, { limitsError: "square-root" });
  expect(funnel.limits(100, 0.95).upper).toBeCloseTo(1.2 * Math.exp(1.959963984540054 * 0.05), 12);
});

test("takes a unit without events", () => {
  expect(ratioFunnel({ numerators: [0, 5, 6], denominators: [4, 5, 6] }).units[0]?.ratio).toBe(0);
});

test("refuses no events at all, an empty denominator, and one unit", () => {
  expect(() => ratioFunnel({ numerators: [0, 0], denominators: [1, 1] })).toThrow(RangeError);
  expect(() => ratioFunnel({ numerators: [1, 1], denominators: [1, 0] })).toThrow(
    "denominators at index 1 must be finite and above 0: 0",
  );
  expect(() => ratioFunnel({ numerators: [1], denominators: [1] })).toThrow(RangeError);
});
