import { expect, test } from "vitest";
import { shewhart } from "./shewhart.ts";

const first = (...args: Parameters<typeof shewhart>) => shewhart(...args).points[0];

test("p: three binomial errors, held within 0 and 1", () => {
  expect(first("p", [20, 30], { sizes: [100, 100] })).toEqual({
    value: 0.2,
    centre: 0.25,
    lower: expect.closeTo(0.25 - 3 * Math.sqrt(0.1875 / 100), 12),
    upper: expect.closeTo(0.25 + 3 * Math.sqrt(0.1875 / 100), 12),
    outside: false,
  });
  expect(first("p", [0, 1], { sizes: [2, 2] })).toMatchObject({ lower: 0, upper: 1 });
});

test("u and c: three Poisson errors, not below 0", () => {
  expect(first("u", [4, 8], { sizes: [2, 4] })).toMatchObject({ centre: 2, lower: 0, upper: 5 });
  expect(first("c", [4, 4])).toMatchObject({ centre: 4, lower: 0, upper: 10 });
});

test("the primes: widened by how z moves from point to point", () => {
  // z is -1, 1, -1, 1 errors of the chart: mean range 2, widening 2 / 1.128.
  const result = shewhart("u-prime", [90, 110, 90, 110], { sizes: [1, 1, 1, 1] });
  expect(result.points[0]?.upper).toBeCloseTo(100 + (3 * 10 * 2) / 1.128, 10);
  const p = shewhart("p-prime", [45, 55, 45, 55], { sizes: [100, 100, 100, 100] });
  expect(p.points[0]?.upper).toBeCloseTo(0.5 + (3 * 0.05 * 2) / 1.128, 10);
  expect(first("p-prime", [0, 0], { sizes: [5, 5] })).toMatchObject({ centre: 0, lower: 0, upper: 0 });
});

test("i: mean moving range over 1.128, large ranges left out only where asked", () => {
  expect(first("i", [10, 12, 10])).toMatchObject({ upper: expect.closeTo(32 / 3 + (3 * 2) / 1.128, 10) });
  const jump = [1, 2, 1, 2, 1, 2, 1, 2, 40];
  expect(first("i", jump, { screenRanges: true })?.upper).toBeCloseTo(52 / 9 + 3 / 1.128, 10);
  expect(first("i", jump)?.upper).toBeGreaterThan(20);
});

test("g: limits from the mean, the median in the middle", () => {
  expect(first("g", [0, 1, 8])).toMatchObject({
    centre: 1,
    lower: 0,
    upper: expect.closeTo(3 + 3 * Math.sqrt(12), 10),
  });
});

test("t: an i chart of times to the power 1/3.6, taken back", () => {
  const times = [1, 2, 1].map((y) => y ** 3.6);
  const upper = 4 / 3 + 3 / 1.128;
  expect(first("t", times)).toMatchObject({
    centre: expect.closeTo((4 / 3) ** 3.6, 10),
    lower: 0,
    upper: expect.closeTo(upper ** 3.6, 8),
  });
});

test("run: the median, no limits, and two rules for runs", () => {
  const shifted = shewhart("run", [1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8]);
  expect(shifted.points[0]).toMatchObject({ centre: 5, lower: null, upper: null, outside: false });
  expect(shifted).toMatchObject({ longestRun: 6, longestRunMax: 7, crossings: 1, crossingsMin: 3, runsSignal: true });
  expect(shewhart("run", [1, 9, 2, 8, 5, 1, 9])).toMatchObject({ runsSignal: false });
});

test("takes one value, and ties", () => {
  expect(shewhart("i", [5])).toMatchObject({ longestRun: 0, longestRunMax: 0, crossings: 0, runsSignal: false });
  expect(shewhart("c", [3, 3, 3]).points.every(({ outside }) => !outside)).toBe(true);
});

test("refuses what does not suit the chart", () => {
  expect(() => shewhart("c", [])).toThrow("a chart needs at least one value: 0 given");
  expect(() => shewhart("p", [1])).toThrow("sizes belong to p and u charts, and to no other: p");
  expect(() => shewhart("c", [1], { sizes: [1] })).toThrow(RangeError);
  expect(() => shewhart("p", [3], { sizes: [2] })).toThrow("events must be at most trials: 3 at index 0");
  expect(() => shewhart("u", [3], { sizes: [0] })).toThrow("sizes at index 0");
  expect(() => shewhart("t", [0])).toThrow("values at index 0 must be finite and above 0: 0");
  expect(() => shewhart("c", [-1])).toThrow(RangeError);
  expect(() => shewhart("i", [Number.NaN])).toThrow("values must be finite: NaN at index 0");
});
