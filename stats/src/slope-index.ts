import { fitGradient, type InequalityGroups, type InequalityOptions } from "./inner/fit-gradient.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

export type { InequalityGroups, InequalityOptions };

export interface SlopeIndex extends Interval {
  /** value at the least deprived end of the line less value at the most deprived end, in the unit of the values */
  readonly slope: number;
  readonly standardError: number;
  /** value at the most deprived end */
  readonly intercept: number;
  /** share of the population below the middle of each group */
  readonly ridits: Float64Array;
  /** share of the population in each group */
  readonly weights: Float64Array;
}

/**
 * The slope index of inequality: how far the value moves from the most to the least deprived, by a weighted line through
 * the groups. The interval is worked out, not simulated as in the reference, so it does not change from run to run.
 * Formula: value = a + b x ridit, each group weighted by its share of the population; the index is b. The standard error
 * comes from those of the values.
 * @param groups the most deprived first; 5 to 100 groups
 * @returns slope, bounds and standard error in the unit of the values
 * @throws RangeError if there are not 5 to 100 groups, columns differ in length, or a number is out of range
 * @see Low & Low 2004; PHEindicatormethods phe_sii
 * @example
 * const populations = [1000, 1100, 1200, 1000, 900];
 * const standardErrors = [1, 1, 1, 1, 1];
 * const { slope, lower, upper } = slopeIndex({ values: [12, 10, 9, 8, 6], populations, standardErrors });
 * [slope, lower, upper]; // [-6.6927, -9.6935, -3.6918]
 */
export function slopeIndex(groups: InequalityGroups, options: InequalityOptions = {}): SlopeIndex {
  const z = normalQuantile(requireConfidence(options.confidence ?? 0.95), "upper");
  const line = fitGradient(groups, options);
  const start = line.back(line.intercept);
  const slope = line.back(line.intercept + line.slope) - start;
  // To first order the ends move with the scale's steepness there; on the natural scale this is exact.
  const atEnd = line.steepness(line.intercept + line.slope);
  const both = atEnd - line.steepness(line.intercept);
  const variance =
    both * both * line.interceptVariance + atEnd * atEnd * line.slopeVariance + 2 * both * atEnd * line.covariance;
  const standardError = Math.sqrt(variance);
  return {
    slope,
    standardError,
    lower: slope - z * standardError,
    upper: slope + z * standardError,
    intercept: start,
    ridits: line.ridits,
    weights: line.weights,
  };
}
