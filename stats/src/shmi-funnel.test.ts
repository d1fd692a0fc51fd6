import fc from "fast-check";
import { expect, test } from "vitest";
import { shmiFunnel } from "./shmi-funnel.ts";

const observed = [90, 110, 130, 70, 205, 160, 95, 150, 60, 240];
const expected = [100, 100, 120, 90, 180, 170, 110, 140, 80, 210];

test("gives phi 1.8964, tau squared 0.009330 and limits 0.761 to 1.313 for ten trusts", () => {
  const funnel = shmiFunnel({ observed, expected });
  expect(funnel).toMatchObject({ target: 1, kept: 8, dropped: 2 });
  expect(funnel.phi).toBeCloseTo(1.8964, 4);
  expect(funnel.tau2).toBeCloseTo(0.00933, 6);
  expect(funnel.limits(100, 0.95)).toEqual({ lower: expect.closeTo(0.761, 3), upper: expect.closeTo(1.313, 3) });
  expect(funnel.unadjustedLimits(100, 0.95)).toEqual({
    lower: expect.closeTo(Math.exp(-0.1959964), 6),
    upper: expect.closeTo(Math.exp(0.1959964), 6),
  });
  expect(funnel.units.map(({ band }) => band)).toEqual(observed.map(() => "as-expected"));
  // z of 60/80 is -2.57, of 240/210 is 1.94: these two are left out.
  expect(funnel.units.filter(({ kept }) => !kept).map(({ ratio }) => ratio)).toEqual([60 / 80, 240 / 210]);
});

test("trims alike by ends, rank bins and type-7 quantiles where units are a round number, and not where they are not", () => {
  const kept = (n: number, trimming: "ends" | "rank-bins" | "quantiles" | "winsorise") =>
    shmiFunnel(
      { observed: Array.from({ length: n }, (_, i) => 80 + 3 * i), expected: Array.from({ length: n }, () => 100) },
      { trimming },
    ).kept;
  expect([kept(20, "ends"), kept(20, "rank-bins"), kept(20, "quantiles"), kept(20, "winsorise")]).toEqual([
    16, 16, 16, 20,
  ]);
  // 19 units: rank bins take one from the bottom and two from the top.
  expect([kept(19, "ends"), kept(19, "rank-bins"), kept(19, "quantiles")]).toEqual([17, 16, 15]);
});

test("calls a unit far outside higher, by how far", () => {
  const many = Array.from({ length: 40 }, (_, i) => 100 + (i % 5));
  const funnel = shmiFunnel({
    observed: [...many, 140, 131, 70, 76],
    expected: many.concat(100, 100, 100, 100).map(() => 102),
  });
  expect(funnel.tau2).toBe(0);
  expect(funnel.units.slice(40).map(({ outside, band }) => [outside, band])).toEqual([
    ["above998", "higher"],
    ["above95", "higher"],
    ["below998", "lower"],
    ["below95", "lower"],
  ]);
});

test("does not care about the order of units, and is 1 around when all are on target", () => {
  const unit = fc.record({ o: fc.integer({ min: 1, max: 500 }), e: fc.double({ min: 1, max: 500, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 2, maxLength: 40 }), (units) => {
      const funnel = (list: typeof units) =>
        shmiFunnel({ observed: list.map(({ o }) => o), expected: list.map(({ e }) => e) });
      const one = funnel(units);
      const other = funnel([...units].reverse());
      expect(other.phi).toBeCloseTo(one.phi, 8);
      expect(other.tau2).toBeCloseTo(one.tau2, 8);
      expect(one.tau2).toBeGreaterThanOrEqual(0);
      const { lower, upper } = one.limits(50, 0.95);
      expect(lower * upper).toBeCloseTo(1, 10);
    }),
  );
  const ties = shmiFunnel({ observed: [5, 5, 5], expected: [5, 5, 5] });
  expect(ties).toMatchObject({ phi: 0, tau2: 0, kept: 3 });
});

test("works on the square-root scale with extremes drawn in, and squares its limits back", () => {
  const funnel = shmiFunnel({ observed, expected }, { form: "square-root" });
  expect(funnel).toMatchObject({ kept: 10, dropped: 0 });
  const half = 1.959963984540054 * Math.sqrt(1 / 400 + funnel.tau2);
  expect(funnel.limits(100, 0.95).lower).toBeCloseTo((1 - half) ** 2, 12);
  const unsquared = shmiFunnel({ observed, expected }, { form: "square-root", backTransform: false });
  expect(unsquared.limits(100, 0.95).lower).toBeCloseTo(1 - half, 12);
  expect(shmiFunnel({ observed: [0, 4], expected: [3, 4] }, { form: "raw" }).units[0]?.ratio).toBe(0);
});

test("rounds the expected count for all but the ratio", () => {
  const exact = shmiFunnel({ observed: [10, 12, 14], expected: [10.004, 12.2, 13.1] });
  const rounded = shmiFunnel({ observed: [10, 12, 14], expected: [10.004, 12.2, 13.1] }, { roundExpectedTo: 2 });
  expect(rounded.units[0]?.z).toBe(0);
  expect(rounded.units[0]?.ratio).toBe(exact.units[0]?.ratio);
});

test("takes the huge", () => {
  const funnel = shmiFunnel({ observed: [1e12, 1.00001e12, 2e12], expected: [1e12, 1e12, 1e12] });
  expect(Number.isFinite(funnel.tau2)).toBe(true);
  expect(funnel.limits(1e12, 0.998).upper).toBeGreaterThan(1);
});

test("refuses no events, naming the unit, unless zeros fall among those left out", () => {
  const zero = { observed: [0, ...observed], expected: [100, ...expected] };
  expect(() => shmiFunnel(zero)).toThrow("the logarithm needs events: observed is 0 at index 0");
  expect(shmiFunnel(zero, { zeroObserved: "trim" }).units[0]).toMatchObject({ kept: false, band: "lower" });
  expect(() => shmiFunnel(zero, { zeroObserved: "trim", trim: 0 })).toThrow(
    "a unit that is not trimmed off has no finite z: index 0",
  );
});

test("refuses too few units, columns that differ, and numbers out of range", () => {
  expect(() => shmiFunnel({ observed: [], expected: [] })).toThrow(
    "over-dispersion needs 2 or more units after trimming: 0",
  );
  expect(() => shmiFunnel({ observed: [5], expected: [5] })).toThrow(RangeError);
  expect(() => shmiFunnel({ observed: [5, 6], expected: [5] })).toThrow(RangeError);
  expect(() => shmiFunnel({ observed: [5, 6], expected: [5, 0] })).toThrow(
    "expected at index 1 must be finite and above 0: 0",
  );
  expect(() => shmiFunnel({ observed: [5, -6], expected: [5, 6] })).toThrow("observed at index 1");
  expect(() => shmiFunnel({ observed, expected }, { trim: 0.5 })).toThrow("trim must be 0 or more and below 0.5: 0.5");
  expect(() => shmiFunnel({ observed, expected }).limits(0, 0.95)).toThrow(RangeError);
  expect(() => shmiFunnel({ observed, expected }).limits(5, 95)).toThrow(RangeError);
});
