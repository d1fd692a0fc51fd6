import fc from "fast-check";
import { expect, test } from "vitest";
import { xmr } from "./xmr.ts";

const steady = [22, 25, 19, 24, 27, 23, 21, 26, 20, 24, 25, 22];
const signalsOf = (...args: Parameters<typeof xmr>) =>
  xmr(...args).signals.map(({ rule, from, to, side }) => [rule, from, to, side]);

test("gives mean 23.167 and limits 13.010 to 33.323 for twelve months, and no signal", () => {
  const { segments, signals, points, assurance } = xmr(steady);
  expect(segments).toEqual([
    {
      from: 0,
      to: 11,
      mean: expect.closeTo(23.167, 3),
      lower: expect.closeTo(13.01, 3),
      upper: expect.closeTo(33.323, 3),
      nearLower: expect.closeTo(16.396, 3),
      nearUpper: expect.closeTo(29.938, 3),
      meanRange: expect.closeTo(3.818, 3),
      ranges: 11,
      basis: 12,
      trial: false,
    },
  ]);
  expect(signals).toEqual([]);
  expect(points[3]).toEqual({
    index: 3,
    value: 24,
    mean: segments[0]?.mean,
    lower: segments[0]?.lower,
    upper: segments[0]?.upper,
    outside: false,
    shift: false,
    trend: false,
    twoOfThree: false,
    rule: null,
    meaning: null,
  });
  expect(assurance).toBeNull();
});

test("calls limits trial limits while fewer than twelve points set them", () => {
  expect(xmr(steady.slice(1)).segments[0]?.trial).toBe(true);
});

test("fires once, at the right months, for a shift of 8 months", () => {
  const values = [...steady, 28, 29, 28, 30, 29, 28, 29, 28];
  const { signals, points } = xmr(values, { baseline: { from: 0, to: 11 }, direction: "higher" });
  expect(signals).toEqual([{ rule: "shift", from: 12, to: 19, side: "above", meaning: "improvement" }]);
  expect(points.map(({ shift }) => shift)).toEqual(values.map((_, i) => i >= 12));
  expect(points[12]).toMatchObject({ rule: "shift", meaning: "improvement" });
});

test("does not fire for 6 on one side, unless told that 6 is enough", () => {
  const values = [...steady, 28, 29, 28, 29, 28, 29];
  const options = { baseline: { from: 0, to: 11 } };
  expect(signalsOf(values, options)).toEqual([]);
  expect(signalsOf(values, { ...options, shiftLength: 6 })).toEqual([["shift", 12, 17, "above"]]);
});

test("a point on the mean breaks a run", () => {
  const values = [1, 9, 1, 9, 1, 9, 1, 9, 6, 6, 6, 5, 6, 6, 6, 6];
  expect(signalsOf(values, { baseline: { from: 0, to: 7 } })).toEqual([]);
});

test("marks all seven points of a rise of six steps, and not of five", () => {
  const jagged = [20, 26, 20, 26, 20, 26];
  const rise = (steps: number) => Array.from({ length: steps + 1 }, (_, k) => 20 + k);
  expect(signalsOf([...jagged, ...rise(6), 20])).toEqual([["trend", 6, 12, "rising"]]);
  expect(signalsOf([...jagged, ...rise(5), 20])).toEqual([]);
  expect(xmr([...jagged, ...rise(6), 20], { direction: "lower" }).points[7]).toMatchObject({
    rule: "trend",
    meaning: "concern",
  });
});

test("marks two of three near a limit on one side, and only those two", () => {
  const values = [...steady, 31, 24, 31];
  const { signals, points } = xmr(values, { baseline: { from: 0, to: 11 }, direction: "lower" });
  expect(signals).toEqual([{ rule: "two-of-three", from: 12, to: 14, side: "above", meaning: "concern" }]);
  expect(points.slice(12).map(({ twoOfThree }) => twoOfThree)).toEqual([true, false, true]);
  expect(signalsOf([...steady, 31, 22, 31], { baseline: { from: 0, to: 11 } })).toEqual([]);
});

test("runs windows of three that share a point together, and keeps others apart", () => {
  const baseline = { from: 0, to: 11 };
  expect(signalsOf([...steady, 31, 31, 24, 31, 20], { baseline })).toEqual([["two-of-three", 12, 15, "above"]]);
  expect(signalsOf([...steady, 31, 31, 24, 22, 31, 31, 24], { baseline })).toEqual([
    ["two-of-three", 12, 13, "above"],
    ["two-of-three", 16, 17, "above"],
  ]);
});

test("calls points outside the limits one event while they are on the same side", () => {
  const { signals, points } = xmr([...steady, 40, 41, 5], { baseline: { from: 0, to: 11 }, direction: "higher" });
  expect(signals.map(({ from, to, side, meaning }) => [from, to, side, meaning])).toEqual([
    [12, 13, "above", "improvement"],
    [14, 14, "below", "concern"],
  ]);
  expect(points[13]).toMatchObject({ outside: true, rule: "outside" });
});

test("says neither where no direction is better", () => {
  expect(xmr([...steady, 60], { baseline: { from: 0, to: 11 } }).points[12]).toMatchObject({ meaning: "neither" });
});

test("never calls a series without change a signal, rounding or not", () => {
  for (const value of [0, 0.1, 8, 1 / 3, 1e-12, 1e15]) {
    const { segments, signals } = xmr(Array.from({ length: 15 }, () => value));
    expect(segments[0]).toMatchObject({ mean: value, lower: value, upper: value, ranges: 14 });
    expect(signals).toEqual([]);
  }
  const nearly = Array.from({ length: 30 }, (_, i) => 0.1 + (i % 2) * 1e-17 + (i > 14 ? 1e-16 : 0));
  expect(xmr(nearly).signals).toEqual([]);
});

test("takes no moving range across a missing month, and lets it break a run", () => {
  expect(xmr([5, 6, null, 9, 8]).segments[0]).toMatchObject({ meanRange: 1, ranges: 2, basis: 4, mean: 7 });
  const shift = [28, 29, 28, null, 29, 28, 29, 28];
  const { points, signals } = xmr([...steady, ...shift], { baseline: { from: 0, to: 11 } });
  expect(signals).toEqual([]);
  expect(points[15]).toMatchObject({ value: null, rule: null, meaning: null });
});

test("leaves a declared exceptional month out of the limits, never flags it, and breaks the run there", () => {
  const values = [...steady];
  values[4] = 400;
  const { segments, signals, points } = xmr(values, { exclude: [4] });
  expect(segments[0]).toMatchObject({ basis: 11, ranges: 9, trial: true });
  expect(signals).toEqual([]);
  expect(points[4]).toMatchObject({ value: 400, outside: false, rule: null });
});

test("starts afresh at a rebase: own mean, own limits, no run across it", () => {
  const values = [...steady, ...steady.map((value) => value + 20)];
  const { segments, signals } = xmr(values, { rebaseAt: [12] });
  expect(segments.map(({ from, to, mean }) => [from, to, Math.round(mean)])).toEqual([
    [0, 11, 23],
    [12, 23, 43],
  ]);
  expect(signals).toEqual([]);
});

test("sets limits on the first points with a value, or on the baseline of one segment", () => {
  const values = [...steady, ...steady.map((value) => value + 20)];
  expect(xmr(values, { fixAfter: 12 }).segments[0]?.mean).toBeCloseTo(23.167, 3);
  expect(xmr([null, 1, 3, 9], { fixAfter: 2 }).segments[0]).toMatchObject({ mean: 2, meanRange: 2, basis: 2 });
  const both = xmr(values, { baseline: { from: 0, to: 3 }, rebaseAt: [12] });
  expect(both.segments.map(({ basis }) => basis)).toEqual([4, 12]);
});

test("screens large moving ranges only where asked, with what that does to a series that hardly changes", () => {
  const once = Array.from({ length: 20 }, (_, i) => (i === 10 ? 1 : 0));
  expect(
    xmr(once)
      .points.filter(({ outside }) => outside)
      .map(({ index }) => index),
  ).toEqual([10]);
  expect(xmr(once, { screenRanges: true }).points.filter(({ outside }) => outside)).toHaveLength(20);
});

test("says whether a target will be met as things stand", () => {
  const assurance = (target: number, direction: "higher" | "lower" | "neither") =>
    xmr(steady, { target, direction }).assurance;
  expect(assurance(10, "higher")).toBe("consistent-pass");
  expect(assurance(10, "lower")).toBe("consistent-fail");
  expect(assurance(40, "higher")).toBe("consistent-fail");
  expect(assurance(40, "lower")).toBe("consistent-pass");
  expect(assurance(25, "higher")).toBe("inconsistent");
  expect(assurance(10, "neither")).toBeNull();
  expect(xmr([5], { target: 9, direction: "higher" }).assurance).toBeNull();
});

test("calls nothing outside where there is no moving range to set limits", () => {
  expect(xmr([])).toEqual({ segments: [], points: [], signals: [], assurance: null });
  expect(xmr([5]).segments[0]).toMatchObject({ mean: 5, lower: 5, upper: 5, ranges: 0, trial: true });
  expect(xmr([5, null, 9, null, 90]).signals).toEqual([]);
});

test("does not care for the unit, up to the huge", () => {
  const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(series, fc.constantFrom(0.001, 3, 1e200), (values, unit) => {
      expect(signalsOf(values.map((value) => value * unit))).toEqual(signalsOf(values));
    }),
  );
});

test("says every flagged point in a signal, and every signal in a flagged point", () => {
  const series = fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 12 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(series, (values) => {
      if (values.every((value) => value === null)) return;
      const { points, signals } = xmr(values, { direction: "higher" });
      for (const { index, outside, shift, trend, twoOfThree } of points) {
        const inside = (rule: string) =>
          signals.some((one) => one.rule === rule && one.from <= index && index <= one.to);
        expect(inside("outside")).toBe(outside);
        expect(inside("shift")).toBe(shift);
        expect(inside("trend")).toBe(trend);
        if (twoOfThree) expect(inside("two-of-three")).toBe(true);
      }
    }),
  );
});

test("refuses a segment without a value, a value that is not finite, and options that do not fit", () => {
  expect(() => xmr([1, null, null], { rebaseAt: [1] })).toThrow(
    "a mean needs at least one value: none from index 1 to 2",
  );
  expect(() => xmr([1, Number.NaN])).toThrow("values must be finite, or null where missing: NaN at index 1");
  expect(() => xmr(steady, { exclude: [12] })).toThrow("exclude must be an index from 0 to 11: 12");
  expect(() => xmr(steady, { baseline: { from: 3, to: 2 } })).toThrow(
    "baseline must run forwards inside one segment: 3 to 2",
  );
  expect(() => xmr(steady, { baseline: { from: 3, to: 8 }, rebaseAt: [6] })).toThrow(RangeError);
  expect(() => xmr(steady, { fixAfter: 1 })).toThrow("fixAfter must be a whole number of 2 or more: 1");
  expect(() => xmr(steady, { target: Infinity })).toThrow(RangeError);
});

test("marks the points a slow reading of the rules marks", () => {
  const series = fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 20 }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(series, (values) => {
      if (values.every((value) => value === null)) return;
      const { points, segments } = xmr(values);
      const { mean, lower, upper, nearLower, nearUpper, ranges } = segments[0] ?? expect.fail("no segment");
      const windows = (length: number, index: number) =>
        values
          .map((_, start) => values.slice(start, start + length))
          .filter((window, start) => window.length === length && start <= index && index < start + length);
      const allOn = (window: readonly (number | null)[], sign: 1 | -1) =>
        window.every((value) => value !== null && (value - mean) * sign > 1e-9);
      const near = (value: number | null, sign: 1 | -1) =>
        value !== null &&
        (sign > 0
          ? value > nearUpper + 1e-9 && value <= upper + 1e-9
          : value < nearLower - 1e-9 && value >= lower - 1e-9);
      const climbs = (window: readonly (number | null)[], sign: 1 | -1) =>
        window.every((value, k) => value !== null && (k === 0 || (value - (window[k - 1] ?? Number.NaN)) * sign > 0));
      const signs = [1, -1] as const;
      for (const [index, point] of points.entries()) {
        const value = values[index] ?? null;
        const beyond = value !== null && (value > upper + 1e-9 || value < lower - 1e-9);
        expect(point.outside).toBe(ranges > 0 && beyond);
        expect(point.shift).toBe(signs.some((sign) => windows(7, index).some((window) => allOn(window, sign))));
        expect(point.trend).toBe(signs.some((sign) => windows(7, index).some((window) => climbs(window, sign))));
        const pair = (window: readonly (number | null)[], sign: 1 | -1) =>
          allOn(window, sign) && window.filter((one) => near(one, sign)).length >= 2;
        const paired = signs.some(
          (sign) => near(value, sign) && windows(3, index).some((window) => pair(window, sign)),
        );
        expect(point.twoOfThree).toBe(ranges > 0 && paired);
      }
    }),
    { numRuns: 1000 },
  );
});
