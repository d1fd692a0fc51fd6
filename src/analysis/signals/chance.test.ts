import { describe, expect, test } from "vitest";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { signalsOf } from "../board-report/report-signals.ts";
import { chanceOf, chanceSignals } from "./chance.ts";
import { trendOf, trendShape } from "./trend-of.ts";
import { givenIndicator, normalNoise, seriesRows } from "./try-noise.ts";

const period = readPeriod("2030-31H2");

/** Signals that touch the half-year reported on, in so many series of nothing but chance. */
function counted(every: Indicator["every"], series: number, seed: number): number[] {
  const indicator = givenIndicator(every);
  const noise = normalNoise(seed);
  return Array.from({ length: series }, () => {
    const values = Array.from({ length: trendShape[every].points }, () => 100 + 10 * noise());
    const trend = trendOf(seriesRows(indicator, values, period), indicator, period, []);
    return signalsOf(indicator, { trend, funnel: null, guards: [] }, period, []).length;
  });
}

describe("signals of chance alone", () => {
  test.each(["month", "quarter", "half", "year"] as const)(
    "by %s are as many as is said, in 2,000 series of noise",
    (every) => {
      const signals = counted(every, 2000, 20261122);
      const mean = signals.reduce((sum, n) => sum + n, 0) / signals.length;
      const variance = signals.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (signals.length - 1);
      // Four standard errors either side of what is stated.
      expect(Math.abs(mean - chanceSignals[every])).toBeLessThan(4 * Math.sqrt(variance / signals.length) + 0.001);
    },
  );

  test("are added up over series and funnels", () => {
    // 2 x 0.148 + 0.067 + 10 x 0.002
    expect(chanceOf(["month", "month", "quarter"], 88, 10).expected).toBeCloseTo(0.383, 9);
    expect(chanceOf([], 0, 0)).toMatchObject({ expected: 0, series: 0 });
    expect(chanceOf(["month"], 36, 0).sentence).toBe(
      "In 1 series and 0 funnels with nothing but chance in them, about 0.1 signals would still be seen in these months.",
    );
    expect(chanceOf([], 0, 1).sentence).toContain("In 0 series and 1 funnel with");
  });
});
