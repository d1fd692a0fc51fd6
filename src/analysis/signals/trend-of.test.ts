import { describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import { trendOf } from "./trend-of.ts";
import { givenIndicator, normalNoise, seriesRows } from "./try-noise.ts";

const period = readPeriod("2026-27H1");
const monthly = givenIndicator("month");
const trend = (
  values: readonly (number | null)[],
  breaks: readonly { at: string; because: string }[] = [],
  indicator = monthly,
) => trendOf(seriesRows(indicator, values, period), indicator, period, breaks);
const steady = (count: number) => Array.from({ length: count }, (_, i) => 100 + (i % 2 === 0 ? 5 : -5));

describe("the series shown", () => {
  test("ends with the period and begins with the first figure; gaps stay gaps", () => {
    const made = trend([null, null, 100, null, 104, 98]);
    expect(
      made?.trend.points.map(({ period: label, reading }) => [label, hasValue(reading) ? reading.value : null]),
    ).toEqual([
      ["2026-06", 100],
      ["2026-07", null],
      ["2026-08", 104],
      ["2026-09", 98],
    ]);
  });

  test("is none for context, for no figure and for one alone", () => {
    expect(trend(steady(36), [], givenIndicator("month", { betterWhen: "context" }))).toBeNull();
    expect(trend([])).toBeNull();
    expect(trend([100])).toBeNull();
    expect(trend([100, 101])?.trend.points).toHaveLength(2);
  });

  test("does not reach past the period: a year that is not over yet is left out", () => {
    const made = trend([1, 2, 3], [], givenIndicator("year"));
    expect(made?.trend.points.at(-1)?.period).toBe("2025-26");
  });

  test("of the same figure again and again has limits of no width and no signal", () => {
    const made = trend(Array(36).fill(7));
    expect(made?.trend.segments).toMatchObject([{ mean: 7, lower: 7, upper: 7 }]);
    expect(made?.signals).toEqual([]);
  });

  test("takes figures in the thousands of millions", () => {
    const made = trend(steady(36).map((value) => value * 1e12));
    expect(made?.trend.segments[0]?.mean).toBeCloseTo(100e12, -3);
    expect(made?.signals).toEqual([]);
  });
});

describe("limits", () => {
  test("come from the first 24 of 36 months: 2.66 mean moving ranges of 10 about 100", () => {
    const made = trend(steady(36));
    expect(made?.trend.segments[0]?.mean).toBeCloseTo(100, 9);
    expect(made?.trend.segments[0]?.upper).toBeCloseTo(126.6, 9);
    expect(made?.trend.baseline).toBe(
      "limits from the first 24 points from October 2023 on, mean and moving range, unscreened",
    );
  });

  test("of fewer than 12 points are trial limits", () => {
    expect(trend(steady(11))?.trend.segments[0]?.trial).toBe(true);
    expect(trend(steady(12))?.trend.segments[0]?.trial).toBe(false);
  });

  test("start anew at a break, which is said; a shift across it is no signal", () => {
    const values = steady(36).map((value, i) => (i < 24 ? value : value + 300));
    expect(trend(values)?.signals).toMatchObject([{ rule: "shift", from: 24 }]);
    const broken = trend(values, [{ at: "2025-10-01", because: "a merger" }]);
    expect(broken?.signals).toEqual([]);
    expect(broken?.trend.segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 23],
      [24, 35],
    ]);
    expect(broken?.trend.breaks).toEqual([{ at: "2025-10-01", because: "a merger" }]);
  });

  test("two breaks in one month are one, and a break outside the series is none", () => {
    const twice = [
      { at: "2025-10-01", because: "one" },
      { at: "2025-10-01", because: "two" },
    ];
    expect(trend(steady(36), twice)?.trend.segments).toHaveLength(2);
    const outside = [
      { at: "2023-10-01", because: "the first month" },
      { at: "2026-10-01", because: "later" },
    ];
    expect(trend(steady(36), outside)?.trend).toMatchObject({ breaks: [], segments: [{ from: 0, to: 35 }] });
  });

  test("start anew where the method changes, and say which method", () => {
    const changing = givenIndicator("month", {
      methods: [
        {
          ...monthly.methods[0],
          version: "1",
          kind: "published",
          numerator: "",
          denominator: "",
          counts: "" as never,
          rows: "" as never,
          validTo: "2026-03-31",
        },
        {
          ...monthly.methods[0],
          version: "2",
          kind: "published",
          numerator: "",
          denominator: "",
          counts: "" as never,
          rows: "" as never,
          validFrom: "2026-04-01",
          changed: "All studies.",
        },
      ],
    });
    const rows = seriesRows(changing, steady(36), period, {
      version: ({ last }) => (last <= "2026-03-31" ? "1" : "2"),
    });
    const made = trendOf(rows, changing, period, []);
    expect(made?.trend.breaks).toEqual([{ at: "2026-04-01", because: "method 2 from here: All studies." }]);
    expect(made?.trend.segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 29],
      [30, 35],
    ]);
    expect(made?.trend.points.map(({ reading }) => reading.methodVersion).slice(28, 32)).toEqual(["1", "1", "2", "2"]);
  });
});

describe("figures that share cases with their neighbours", () => {
  const sharing = givenIndicator("month", { withoutLimits: "successive figures count the same awards again" });
  const values = steady(36).map((value, i) => (i < 28 ? value : value - 40));

  test("have a series without limits and without signals, and say why", () => {
    expect(trend(values)?.signals).toHaveLength(1);
    const made = trend(values, [], sharing);
    expect(made?.trend).toMatchObject({
      segments: [],
      exceptional: [],
      baseline: "no limits are drawn: successive figures count the same awards again",
    });
    expect(made?.signals).toEqual([]);
    expect(made?.trend.points).toHaveLength(36);
    expect(made?.trend.points.every(({ rule, meaning }) => rule === null && meaning === null)).toBe(true);
  });

  test("still break where a part came or went", () => {
    const breaks = [{ at: "2025-10-01", because: "a merger" }];
    expect(trend(values, breaks, sharing)?.trend).toMatchObject({ segments: [], breaks });
  });
});

describe("declared exceptional months, March 2020 to March 2022", () => {
  const late = readPeriod("2022-23H1");
  const within = (values: readonly number[], at = late, breaks: readonly { at: string; because: string }[] = []) =>
    trendOf(seriesRows(monthly, values, at), monthly, at, breaks);

  test("set no limits and are never flagged", () => {
    // 36 months to September 2022: 5 before, 25 exceptional and wild, 6 after.
    const values = steady(36).map((value, i) => (i >= 5 && i < 30 ? value * 9 : value));
    const made = within(values);
    expect(made?.signals).toEqual([]);
    expect(made?.trend.segments[0]?.mean).toBeCloseTo(100, 0);
    expect(made?.trend.points[10]?.rule).toBeNull();
    expect(made?.trend.exceptional).toHaveLength(1);
  });

  test("alone give a series without limits, and a reason", () => {
    const made = within(steady(20), readPeriod("2021-22H2"));
    expect(made?.trend).toMatchObject({
      segments: [],
      baseline: "no limits: every point is estimated or of a declared exceptional period",
    });
    expect([made?.trend.points.length, made?.signals]).toEqual([20, []]);
  });

  test("between two breaks leave that stretch without limits", () => {
    const made = within(steady(36), late, [
      { at: "2020-03-01", because: "one" },
      { at: "2022-04-01", because: "two" },
    ]);
    expect(made?.trend.segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [30, 35],
    ]);
  });
});

describe("a fall of three standard deviations in the last 8 of 36 months", () => {
  test("is one shift, which begins with the fall or with months just before it that were already below the mean", () => {
    let once = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const noise = normalNoise(seed);
      const values = Array.from({ length: 36 }, (_, i) => 100 + 10 * noise() - (i < 28 ? 0 : 30));
      const made = trend(values);
      const mean = made?.trend.segments[0]?.mean ?? 0;
      let start = 28;
      while ((values[start - 1] ?? mean) < mean) start -= 1;
      const shifts = (made?.signals ?? []).filter(({ rule, to }) => rule === "shift" && to === 35);
      if (shifts.length === 1 && shifts[0]?.from === start) once += 1;
      // The same fall is not told again as points outside the limits.
      if (shifts.length === 1)
        expect(
          made?.signals.filter(({ to }) => to >= 28),
          `seed ${seed}`,
        ).toHaveLength(1);
    }
    // One month in 700 comes back over a mean that is three standard deviations away.
    expect(once).toBeGreaterThanOrEqual(194);
  });

  test("tells where concern lies by which way is wanted", () => {
    const values = steady(36).map((value, i) => (i < 28 ? value : value - 30));
    const meaning = (betterWhen: "higher" | "lower" | "neither") =>
      trend(values, [], givenIndicator("month", { betterWhen }))?.signals.map((signal) => signal.meaning);
    expect([meaning("higher"), meaning("lower"), meaning("neither")]).toEqual([
      ["concern"],
      ["improvement"],
      ["neither"],
    ]);
  });
});
