import { requireXmrOptions } from "./inner/require-xmr-options.ts";
import { markXmr, type XmrEvent, type XmrMarks, zeros } from "./inner/xmr-marks.ts";
import { xmrSegment } from "./inner/xmr-segment.ts";
import type {
  XmrAssurance,
  XmrDirection,
  XmrMeaning,
  XmrOptions,
  XmrPoint,
  XmrResult,
  XmrRule,
  XmrSegment,
} from "./xmr-types.ts";

/**
 * An XmR (individuals) chart: mean, natural process limits at 2.66 mean moving ranges, and four rules: a point outside
 * the limits; 7 points in a trend; two of three near one limit; 7 on one side of the mean.
 *
 * A missing value (null) breaks every run, and no moving range is taken across it.
 * @param values one number for each period, in order, in one unit; null where there is none
 * @param options see XmrOptions
 * @returns numbers in the unit of the values; indices count from 0; no values, no points
 * @throws RangeError if a value is not finite, an option is out of range, or a segment has no value to set its mean
 * @see NHS England, Making Data Count; NHSRplotthedots ptd_spc (with screenRanges: true)
 * @example
 * const { segments, signals } = xmr([22, 25, 24, 23, 26, 24, 25, 22, 45, 24, 23, 25], { direction: "lower" });
 * segments[0]?.upper; // 40.418
 * signals; // [{ rule: "outside", from: 8, to: 8, side: "above", meaning: "concern" }]
 */
export function xmr(values: readonly (number | null)[], options: XmrOptions = {}): XmrResult {
  const n = values.length;
  requireXmrOptions(options, n);
  const { direction = "neither", rebaseAt = [], exclude = [], shiftLength = 7, trendLength = 7, target } = options;
  const usable = usableValues(values, exclude);
  const segments: XmrSegment[] = [];
  const events: XmrEvent[] = [];
  const starts = n === 0 ? [] : rebaseAt.length === 0 ? [0] : [...new Set([0, ...rebaseAt])].sort((a, b) => a - b);
  const lengths = { shiftLength, trendLength };
  for (let k = 0; k < starts.length; k++) {
    const segment = xmrSegment(usable, starts[k] ?? 0, (starts[k + 1] ?? n) - 1, options);
    segments.push(segment);
    markXmr(usable, segment, lengths, null, events);
  }
  let points: readonly XmrPoint[] | null = null;
  return {
    segments,
    // Thousands of series are often looked through for their signals alone: points are made when somebody reads them.
    get points() {
      if (points !== null) return points;
      const marks: XmrMarks = { outside: zeros(n), trend: zeros(n), twoOfThree: zeros(n), shift: zeros(n) };
      for (const segment of segments) markXmr(usable, segment, lengths, marks, []);
      points = segments.flatMap((segment) => pointsOf(segment, values, marks, direction));
      return points;
    },
    signals: events
      .sort((a, b) => a.from - b.from)
      .map((event) => ({
        ...event,
        meaning: meaningOf(event.side === "above" || event.side === "rising" ? 1 : -1, direction),
      })),
    assurance: assuranceOf(segments.at(-1), target, direction),
  };
}

function usableValues(values: readonly (number | null)[], exclude: readonly number[]): Float64Array {
  const usable = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (value !== null && !Number.isFinite(value)) {
      throw new RangeError(`values must be finite, or null where missing: ${value} at index ${i}`);
    }
    usable[i] = value ?? Number.NaN;
  }
  for (const index of exclude) usable[index] = Number.NaN;
  return usable;
}

function pointsOf(
  { from, to, mean, lower, upper }: XmrSegment,
  values: readonly (number | null)[],
  marks: XmrMarks,
  direction: XmrDirection,
): XmrPoint[] {
  const points: XmrPoint[] = [];
  for (let index = from; index <= to; index++) {
    const outside = marks.outside[index] ?? 0;
    const trend = marks.trend[index] ?? 0;
    const twoOfThree = marks.twoOfThree[index] ?? 0;
    const shift = marks.shift[index] ?? 0;
    const sign = outside || trend || twoOfThree || shift;
    points.push({
      index,
      value: values[index] ?? null,
      mean,
      lower,
      upper,
      outside: outside !== 0,
      shift: shift !== 0,
      trend: trend !== 0,
      twoOfThree: twoOfThree !== 0,
      rule: ruleOf(outside, trend, twoOfThree, shift),
      meaning: sign === 0 ? null : meaningOf(sign, direction),
    });
  }
  return points;
}

function ruleOf(outside: number, trend: number, twoOfThree: number, shift: number): XmrRule | null {
  if (outside !== 0) return "outside";
  if (trend !== 0) return "trend";
  if (twoOfThree !== 0) return "two-of-three";
  return shift !== 0 ? "shift" : null;
}

function meaningOf(sign: number, direction: XmrDirection): XmrMeaning {
  if (direction === "neither") return "neither";
  return sign > 0 === (direction === "higher") ? "improvement" : "concern";
}

function assuranceOf(last: XmrSegment | undefined, target: number | undefined, direction: XmrDirection): XmrAssurance {
  if (last === undefined || target === undefined || direction === "neither" || last.ranges === 0) return null;
  if (target > last.upper) return direction === "lower" ? "consistent-pass" : "consistent-fail";
  if (target < last.lower) return direction === "higher" ? "consistent-pass" : "consistent-fail";
  return "inconsistent";
}
