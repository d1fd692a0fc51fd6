import { binomialQuantile } from "./binomial-quantile.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { centreAndLimits } from "./inner/shewhart-limits.ts";

/**
 * "p": proportions. "p-prime": proportions with Laney's widening for large sizes. "u": rates. "u-prime": rates with Laney's
 * widening. "c": counts. "g": cases between rare events. "t": time between rare events. "i": single measurements (see xmr
 * for the NHS rules). "run": no limits, the median in the middle.
 */
export type ShewhartChart = "p" | "p-prime" | "u" | "u-prime" | "c" | "g" | "t" | "i" | "run";

export interface ShewhartOptions {
  /** trials or exposure for p, p-prime, u and u-prime, above 0, as many as values; not for the others */
  readonly sizes?: ArrayLike<number>;
  /**
   * leave out moving ranges of 3.267 times their mean or more, once, on i, t and prime charts; false unless told. qicharts2
   * does so on a p-prime chart.
   */
  readonly screenRanges?: boolean;
}

export interface ShewhartPoint {
  readonly value: number;
  readonly centre: number;
  /** limits at three standard errors; null on a run chart */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly outside: boolean;
}

export interface ShewhartResult {
  readonly points: readonly ShewhartPoint[];
  /** most points in a row on one side of the centre; points on it do not count */
  readonly longestRun: number;
  /** the longest that chance is likely to give */
  readonly longestRunMax: number;
  readonly crossings: number;
  /** the fewest that chance is likely to give */
  readonly crossingsMin: number;
  /** true if a run is too long or crossings are too few */
  readonly runsSignal: boolean;
}

/**
 * A Shewhart chart with limits at three standard errors, and Anhoej's two rules for runs.
 * Formula: centre -/+ 3 s, with s^2 = p(1 - p)/n (p), u/n (u), mean (c), mean (mean + 1) (g); s = mean moving range /
 * 1.128 (i, and t on time^(1/3.6)); primed charts widen s by the same of their z.
 * @param chart which kind
 * @param values events for p, p-prime, u and u-prime; the values themselves for the others
 * @returns one point for each value, in order
 * @throws RangeError if there are no values, sizes are missing or not wanted, or a number does not suit the chart
 * @see Montgomery, Introduction to statistical quality control; Laney 2002; Anhoej & Olesen 2014; qicharts2 qic
 * @example
 * const { points, runsSignal } = shewhart("p", [5, 8, 6, 20], { sizes: [100, 120, 110, 100] });
 * points[3]; // { value: 0.2, centre: 0.090698, lower: 0.0045441, upper: 0.17685, outside: true }
 * runsSignal; // false
 */
export function shewhart(
  chart: ShewhartChart,
  values: ArrayLike<number>,
  { sizes, screenRanges = false }: ShewhartOptions = {},
): ShewhartResult {
  requireValues(chart, values, sizes);
  const y = Float64Array.from(values, (value, i) => value / (sizes?.[i] ?? 1));
  const { centre, lower, upper } = centreAndLimits(chart, y, Float64Array.from(sizes ?? y.map(() => 1)), screenRanges);
  const points = Array.from(y, (value, i): ShewhartPoint => {
    const low = lower?.[i] ?? null;
    const high = upper?.[i] ?? null;
    const outside = (low !== null && value < low) || (high !== null && value > high);
    return { value, centre, lower: low, upper: high, outside };
  });
  return { points, ...runs(y, centre) };
}

function requireValues(chart: ShewhartChart, values: ArrayLike<number>, sizes: ArrayLike<number> | undefined): void {
  if (values.length === 0) throw new RangeError("a chart needs at least one value: 0 given");
  const shares = chart === "p" || chart === "p-prime";
  if ((shares || chart === "u" || chart === "u-prime") !== (sizes !== undefined)) {
    throw new RangeError(`sizes belong to p and u charts, and to no other: ${chart}`);
  }
  if (sizes !== undefined) requirePairs(values, sizes, "values and sizes");
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const size = sizes?.[i];
    if (size !== undefined) requirePositive(size, `sizes at index ${i}`);
    if (chart === "t") requirePositive(value, `values at index ${i}`);
    else if (chart !== "i" && chart !== "run") requireCount(value, `values at index ${i}`);
    else if (!Number.isFinite(value)) throw new RangeError(`values must be finite: ${value} at index ${i}`);
    if (shares && value > (size ?? 0)) throw new RangeError(`events must be at most trials: ${value} at index ${i}`);
  }
}

function runs(y: Float64Array, centre: number) {
  let useful = 0;
  let longestRun = 0;
  let crossings = 0;
  let run = 0;
  let side = 0;
  for (const value of y) {
    const sign = Math.sign(value - centre);
    if (sign === 0) continue;
    if (side !== 0 && sign !== side) crossings++;
    run = sign === side ? run + 1 : 1;
    side = sign;
    useful++;
    longestRun = Math.max(longestRun, run);
  }
  const longestRunMax = useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3;
  const crossingsMin = binomialQuantile(0.05, Math.max(useful - 1, 0), 0.5);
  const runsSignal = longestRun > longestRunMax || crossings < crossingsMin;
  return { longestRun, longestRunMax, crossings, crossingsMin, runsSignal };
}
