import fc from "fast-check";
import { expect, test } from "vitest";
import { proportionFunnel } from "./proportion-funnel.ts";

test("centres on all events over all trials, and widens for what varies between units", () => {
  const funnel = proportionFunnel({ events: [50, 30, 90, 10, 60], trials: [100, 100, 100, 100, 100] });
  expect(funnel.target).toBeCloseTo(0.48, 12);
  expect(funnel).toMatchObject({ kept: 5, dropped: 0 });
  expect(funnel.phi).toBeGreaterThan(1);
  const reach = 1.959963984540054 * Math.sqrt(1 / 400 + funnel.tau2);
  const { lower, upper } = funnel.limits(100, 0.95);
  expect(lower).toBeCloseTo(Math.sin(Math.asin(Math.sqrt(0.48)) - reach) ** 2, 12);
  expect(upper).toBeCloseTo(Math.sin(Math.asin(Math.sqrt(0.48)) + reach) ** 2, 12);
  expect(funnel.unadjustedLimits(100, 0.95).lower).toBeGreaterThan(lower);
  const widened = 1.959963984540054 * Math.sqrt(funnel.phi / 400);
  expect(funnel.multiplicativeLimits(100, 0.95).lower).toBeCloseTo(
    Math.sin(Math.asin(Math.sqrt(0.48)) - widened) ** 2,
    12,
  );
});

test("adds nothing where there is only chance", () => {
  const funnel = proportionFunnel({ events: [50, 49, 51, 50], trials: [100, 100, 100, 100] });
  expect(funnel.tau2).toBe(0);
  expect(funnel.limits(100, 0.998)).toEqual(funnel.unadjustedLimits(100, 0.998));
  expect(funnel.units[1]).toMatchObject({ proportion: 0.49, outside: null, kept: true });
});

test("takes a target from outside, and leaves units out where asked", () => {
  const funnel = proportionFunnel(
    { events: [9, 9, 9, 9, 90], trials: [100, 100, 100, 100, 100] },
    { target: 0.09, trim: 0.2, trimming: "ends" },
  );
  expect(funnel).toMatchObject({ target: 0.09, kept: 3, dropped: 2, tau2: 0 });
  expect(funnel.units[4]?.outside).toBe("above998");
});

test("stays within 0 and 1, nothing and everything and the huge included", () => {
  expect(proportionFunnel({ events: [0, 0], trials: [5, 9] }).limits(5, 0.95)).toEqual({
    lower: 0,
    upper: expect.closeTo(0.1802, 3),
  });
  expect(proportionFunnel({ events: [5, 9], trials: [5, 9] }).limits(1, 0.998)).toMatchObject({ upper: 1 });
  const unit = fc.record({
    n: fc.integer({ min: 1, max: 1_000_000_000 }),
    p: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      (units, size) => {
        const events = units.map(({ n, p }) => Math.round(n * p));
        const funnel = proportionFunnel({ events, trials: units.map(({ n }) => n) });
        const near = funnel.limits(size, 0.95);
        const far = funnel.limits(size, 0.998);
        expect(far.lower).toBeGreaterThanOrEqual(0);
        expect(far.upper).toBeLessThanOrEqual(1);
        expect(far.lower).toBeLessThanOrEqual(near.lower);
        expect(near.lower).toBeLessThanOrEqual(funnel.target + 1e-12);
        expect(near.upper).toBeGreaterThanOrEqual(funnel.target - 1e-12);
      },
    ),
  );
});

test("works on the proportions as they stand where asked", () => {
  const funnel = proportionFunnel({ events: [50, 30], trials: [100, 100] }, { form: "raw" });
  expect(funnel.unadjustedLimits(100, 0.95).upper).toBeCloseTo(0.4 + 1.959963984540054 * Math.sqrt(0.24 / 100), 12);
});

test("refuses a unit without trials, naming it, and a target that does not suit", () => {
  expect(() => proportionFunnel({ events: [1, 0], trials: [2, 0] })).toThrow(
    "trials at index 1 must be finite and above 0: 0",
  );
  expect(() => proportionFunnel({ events: [3], trials: [2] })).toThrow(
    "events at index 0 must be at most trials: 3 of 2",
  );
  expect(() => proportionFunnel({ events: [], trials: [] })).toThrow(RangeError);
  expect(() => proportionFunnel({ events: [1], trials: [2] })).toThrow(RangeError);
  expect(() => proportionFunnel({ events: [1, 1], trials: [2, 2] }, { target: 2 })).toThrow(RangeError);
  expect(() => proportionFunnel({ events: [0, 0], trials: [2, 2] }, { form: "raw" })).toThrow(RangeError);
});
