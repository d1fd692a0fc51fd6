import { chiSquareCdf } from "./chi-square-cdf.ts";
import type { ChiSquareTest } from "./chi-square-test.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { fitPoisson } from "./fit-poisson.ts";
import { cochranArmitage } from "./inner/cochran-armitage.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import type { ModelFit, ModelOptions, ModelTerm } from "./model-types.ts";
import { quantile } from "./quantile.ts";

/** Units by how exposed they are, with events out of trials, or counts with an offset (the log of the exposure or expected count). */
export type TrendData =
  | { readonly exposure: ArrayLike<number>; readonly events: ArrayLike<number>; readonly trials?: ArrayLike<number> }
  | { readonly exposure: ArrayLike<number>; readonly counts: ArrayLike<number>; readonly offset?: ArrayLike<number> };

export interface TrendOptions extends ModelOptions {
  /** into how many groups of about as many units each, 2 to 100; 4 unless told */
  readonly groups?: number;
}

export interface TrendGroup {
  readonly units: number;
  readonly medianExposure: number;
  readonly events: number;
  /** trials, or the sum of exp(offset) */
  readonly denominator: number;
}

export interface Trend {
  /** edges of the groups, from the smallest exposure to the largest; quantiles that coincide are given each time */
  readonly breaks: readonly number[];
  /** the group of each unit, from 0 */
  readonly groupOf: Uint8Array;
  /** fewer than asked for where quantiles coincide */
  readonly groups: readonly TrendGroup[];
  /** the slope for each step to the next group, and for each unit of the groups' median exposures */
  readonly linear: ModelFit;
  readonly byMedian: ModelFit;
  /** each group on its own against the first */
  readonly categorical: ModelFit;
  /** by likelihood ratio: of the slope, of any difference between groups, and of a curve beside the slope */
  readonly linearTest: ChiSquareTest;
  readonly categoricalTest: ChiSquareTest;
  readonly departureTest: ChiSquareTest;
  /** of events out of trials; null for counts, and where there are none or nothing but events */
  readonly cochranArmitage: ChiSquareTest | null;
  /** Pearson's chi-square over df of the slope alone: above 1, units differ more than chance makes them */
  readonly dispersion: number | null;
}

/**
 * Cuts units into groups at the quantiles of their exposure (type 7, right-closed, lowest included) and asks whether the outcome
 * rises or falls from group to group, and whether it does so evenly.
 * @throws RangeError if columns differ in length, a number is out of range, there are fewer than 2 groups, or a model does not
 *   settle
 * @see Breslow & Day 1980, 3.6 and 1987, 3.6; Armitage 1955; R's cut, glm and prop.trend.test
 * @example
 * const exposure = [1, 2, 3, 4, 5, 6, 7, 8];
 * const events = [5, 7, 6, 9, 10, 14, 12, 18];
 * const { linearTest, departureTest } = trendOverGroups({ exposure, events, trials: exposure.map(() => 100) });
 * linearTest.pValue; // 0.00087851
 * departureTest.pValue; // 0.88189
 */
export function trendOverGroups(data: TrendData, options: TrendOptions = {}): Trend {
  const { groups: asked = 4, ...modelOptions } = options;
  if (!(Number.isInteger(asked) && asked >= 2 && asked <= 100)) {
    throw new RangeError(`groups must be a whole number from 2 to 100: ${asked}`);
  }
  const outcome = "events" in data ? data.events : data.counts;
  requirePairs(data.exposure, outcome, "exposure and the outcome");
  const exposure = Float64Array.from(data.exposure);
  const breaks = Array.from({ length: asked + 1 }, (_, k) => quantile(exposure, k / asked));
  const edges = [...new Set(breaks)];
  if (edges.length < 3) throw new RangeError(`exposures must make 2 or more groups: breaks at ${edges.join(", ")}`);
  const found = Uint8Array.from(exposure, (value) => Math.max(0, edges.findIndex((edge) => value <= edge) - 1));
  // A group between coinciding quantiles can be empty; the rest keep their order.
  const used = [...new Set(found)].sort((a, b) => a - b);
  const groupOf = found.map((group) => used.indexOf(group));
  const groups = used.map((_, group) => describeGroup(data, exposure, groupOf, group));
  const fit = (terms: readonly ModelTerm[]) =>
    "events" in data ? fitLogistic({ ...data, terms }, modelOptions) : fitPoisson({ ...data, terms }, modelOptions);
  const linear = fit([{ name: "group", values: groupOf.map((group) => group + 1) }]);
  const medians = Float64Array.from(groupOf, (group) => groups[group]?.medianExposure ?? 0);
  const categorical = fit([{ name: "group", levels: groupOf, labels: groups.map((_, group) => `${group + 1}`) }]);
  return {
    breaks,
    groupOf,
    groups,
    linear,
    byMedian: fit([{ name: "exposure", values: medians }]),
    categorical,
    linearTest: test(linear.nullDeviance - linear.deviance, linear.nullDf - linear.df),
    categoricalTest: test(categorical.nullDeviance - categorical.deviance, categorical.nullDf - categorical.df),
    departureTest: test(linear.deviance - categorical.deviance, linear.df - categorical.df),
    cochranArmitage: "events" in data ? cochranArmitage(groups) : null,
    dispersion: linear.df > 0 ? linear.pearson / linear.df : null,
  };
}

function describeGroup(data: TrendData, exposure: Float64Array, groupOf: Uint8Array, group: number): TrendGroup {
  const rows = [...groupOf.keys()].filter((i) => groupOf[i] === group);
  const sum = (give: (i: number) => number) => rows.reduce((total, i) => total + give(i), 0);
  const isShare = "events" in data;
  return {
    units: rows.length,
    medianExposure: quantile(
      rows.map((i) => exposure[i] ?? 0),
      0.5,
    ),
    events: sum((i) => (isShare ? data.events : data.counts)[i] ?? 0),
    denominator: sum((i) => (isShare ? (data.trials?.[i] ?? 1) : Math.exp(data.offset?.[i] ?? 0))),
  };
}

// Rounding can leave the difference of two equal deviances a little below 0.
function test(difference: number, df: number): ChiSquareTest {
  const chiSquare = df === 0 ? 0 : Math.max(0, difference);
  return { chiSquare, df, pValue: df === 0 ? 1 : chiSquareCdf(chiSquare, df, "upper") };
}
