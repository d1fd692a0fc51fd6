import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier } from "./kaplan-meier.ts";

// Seven sites opened; three are still waiting at the as-at date.
const days = [20, 35, 35, 60, 75, 95, 120, 48, 90, 150];
const happened = [true, true, true, true, true, true, true, false, false, false];

test("gives a median of 75 days, where the finished cases alone would say 60", () => {
  const curve = kaplanMeier({ days, happened });
  expect(curve).toMatchObject({ median: 75, lower: 20, upper: 120, total: 10, waiting: 3 });
  const drops = curve.steps.filter(({ events }) => events > 0);
  expect(drops.map(({ survival }) => Number(survival.toFixed(3)))).toEqual([0.9, 0.7, 0.583, 0.467, 0.311, 0.156]);
  expect(curve.steps.map(({ day, atRisk, events, censored }) => [day, atRisk, events, censored])).toEqual([
    [20, 10, 1, 0],
    [35, 9, 2, 0],
    [48, 7, 0, 1],
    [60, 6, 1, 0],
    [75, 5, 1, 0],
    [90, 4, 0, 1],
    [95, 3, 1, 0],
    [120, 2, 1, 0],
    [150, 1, 0, 1],
  ]);
});

test("makes bands on three scales", () => {
  // One of five: survival 0.8, variance of its log 1 / (5 x 4).
  const band = (bands: "log-log" | "log" | "plain") =>
    kaplanMeier({ days: [1, 2, 2, 3, 5], happened: [1, 1, 0, 1, 0] }, 0.95, bands).steps[0];
  expect(band("log-log")).toMatchObject({ lower: expect.closeTo(0.20380926, 7), upper: expect.closeTo(0.96917979, 7) });
  expect(band("log")).toMatchObject({ lower: expect.closeTo(0.51612576, 7), upper: 1 });
  expect(band("plain")).toMatchObject({ lower: expect.closeTo(0.44939098, 7), upper: 1 });
});

test("has no median where fewer than half have happened", () => {
  expect(kaplanMeier({ days: [5, 9, 12], happened: [1, 0, 0] })).toMatchObject({
    median: null,
    upper: null,
    waiting: 2,
  });
  expect(kaplanMeier({ days: [3, 1, 4], happened: [0, 0, 0] })).toMatchObject({
    median: null,
    lower: null,
    upper: null,
  });
});

test("takes none, one, and all on one day", () => {
  expect(kaplanMeier({ days: [], happened: [] })).toEqual({
    steps: [],
    median: null,
    lower: null,
    upper: null,
    total: 0,
    waiting: 0,
  });
  const one = kaplanMeier({ days: [7], happened: [true] });
  expect(one.median).toBe(7);
  expect(one.steps).toEqual([
    { day: 7, atRisk: 1, events: 1, censored: 0, survival: 0, lower: 0, upper: 1, logVariance: Infinity },
  ]);
  expect(kaplanMeier({ days: [0, 0, 0], happened: [1, 1, 0] }).steps[0]).toMatchObject({
    day: 0,
    survival: expect.closeTo(1 / 3, 12),
  });
});

test("takes a cut-off wait of a day to be just longer than an event of that day", () => {
  expect(kaplanMeier({ days: [5, 5], happened: [1, 0] }).steps[0]).toMatchObject({
    atRisk: 2,
    events: 1,
    censored: 1,
    survival: 0.5,
  });
});

test("is one less the finished share where nothing is cut off", () => {
  const waits = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(waits, (all) => {
      for (const { day, survival, lower, upper } of kaplanMeier({ days: all, happened: all.map(() => 1) }).steps) {
        expect(survival).toBeCloseTo(all.filter((wait) => wait > day).length / all.length, 10);
        expect(lower).toBeLessThanOrEqual(survival + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(survival - 1e-12);
      }
    }),
  );
});

test("counts a row for as many as its weight says", () => {
  const repeated = kaplanMeier({ days: [3, 3, 8, 9], happened: [1, 1, 0, 1] });
  expect(kaplanMeier({ days: [3, 8, 9], happened: [1, 0, 1], weights: [2, 1, 1] })).toEqual(repeated);
});

test("refuses a negative wait, columns that differ, and what is neither true nor false", () => {
  expect(() => kaplanMeier({ days: [-1], happened: [1] })).toThrow("days at index 0 must be finite and 0 or more: -1");
  expect(() => kaplanMeier({ days: [1, 2], happened: [1] })).toThrow(RangeError);
  expect(() => kaplanMeier({ days: [1], happened: [2] })).toThrow("happened must be true, false, 1 or 0: 2 at index 0");
  expect(() => kaplanMeier({ days: [1], happened: [1], weights: [-1] })).toThrow(RangeError);
  expect(() => kaplanMeier({ days: [1], happened: [1] }, 95)).toThrow(RangeError);
});
