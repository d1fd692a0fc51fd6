import { expect, test } from "vitest";
import { trendOverGroups } from "./trend-over-groups.ts";

const exposure = [1, 2, 3, 4, 5, 6, 7, 8];
const trials = exposure.map(() => 100);

test("cuts at type-7 quantiles, with the upper edge in the group", () => {
  const { breaks, groupOf, groups } = trendOverGroups({ exposure, events: exposure, trials });
  expect(breaks).toEqual([1, 2.75, 4.5, 6.25, 8]);
  expect(Array.from(groupOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(groups[1]).toEqual({ units: 2, medianExposure: 3.5, events: 7, denominator: 200 });
});

test("finds a slope and no curve where log odds rise evenly", () => {
  const odds = [0.1, 0.1, 0.2, 0.2, 0.4, 0.4, 0.8, 0.8];
  const data = { exposure, events: odds.map((odd) => (900 * odd) / (1 + odd)), trials: odds.map(() => 900) };
  const trend = trendOverGroups(data);
  expect(trend.linear.status === "fitted" && trend.linear.coefficients[1]?.estimate).toBeCloseTo(Math.LN2, 9);
  expect(trend.departureTest).toMatchObject({ chiSquare: expect.closeTo(0, 8), df: 2 });
  expect(trend.linearTest.pValue).toBeLessThan(1e-10);
  expect(trend.categoricalTest.chiSquare).toBeCloseTo(trend.linearTest.chiSquare, 8);
});

test("finds a curve and no slope where the middle is high", () => {
  const trend = trendOverGroups({ exposure, events: [20, 20, 40, 40, 40, 40, 20, 20], trials });
  expect(trend.linearTest.chiSquare).toBeCloseTo(0, 8);
  expect(trend.departureTest.pValue).toBeLessThan(1e-4);
  expect(trend.cochranArmitage).toMatchObject({ chiSquare: expect.closeTo(0, 12), df: 1 });
});

test("is Cochran and Armitage's test worked out by hand", () => {
  // 10 of 50 and 20 of 50: the chi-square of a two-by-two table, 100 (10 x 30 - 20 x 40)^2 / (30 x 70 x 50 x 50).
  const { cochranArmitage } = trendOverGroups({ exposure: [1, 2], events: [10, 20], trials: [50, 50] }, { groups: 2 });
  expect(cochranArmitage?.chiSquare).toBeCloseTo((100 * 500 ** 2) / (30 * 70 * 50 * 50), 10);
});

test("takes counts with an offset", () => {
  const trend = trendOverGroups(
    { exposure: [1, 2, 3, 4], counts: [10, 20, 40, 80], offset: [0, 0, 0, 0].map(() => Math.log(50)) },
    { groups: 4 },
  );
  expect(trend.linear.status === "fitted" && trend.linear.coefficients[1]?.estimate).toBeCloseTo(Math.LN2, 9);
  expect(trend.groups[0]?.denominator).toBeCloseTo(50, 10);
  expect(trend.cochranArmitage).toBeNull();
});

test("makes fewer groups where quantiles coincide", () => {
  const noughts = [0, 0, 0, 0, 0, 0, 1, 2];
  const trend = trendOverGroups({ exposure: noughts, events: [1, 2, 3, 4, 5, 6, 7, 8], trials });
  expect(trend.breaks).toEqual([0, 0, 0, 0.25, 2]);
  expect(trend.groups.map(({ units }) => units)).toEqual([6, 2]);
  expect(trend.departureTest).toEqual({ chiSquare: 0, df: 0, pValue: 1 });
});

test("says so where a group has no events", () => {
  const trend = trendOverGroups({ exposure, events: [0, 0, 5, 5, 5, 5, 5, 5], trials });
  expect(trend.categorical.status).toBe("separated");
  expect(trend.linear.status).toBe("fitted");
  expect(trend.departureTest.chiSquare).toBeGreaterThan(0);
});

test("refuses one group, and exposures that are all the same", () => {
  expect(() => trendOverGroups({ exposure, events: exposure, trials }, { groups: 1 })).toThrow("from 2 to 100: 1");
  expect(() => trendOverGroups({ exposure: [3, 3], events: [1, 1], trials: [5, 5] })).toThrow("breaks at 3");
  expect(() => trendOverGroups({ exposure: [1, 2], events: [1] })).toThrow(RangeError);
});
