import { fitGradient, type Gradient, type InequalityGroups, type InequalityOptions } from "./inner/fit-gradient.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

export interface RelativeIndex extends Interval {
  /** value at the least deprived end of the line over value at the most deprived end */
  readonly ratio: number;
}

/**
 * The relative index of inequality: the ratio of the two ends of the line behind the slope index.
 * Formula: (a + b) / a, for a line a + b x ridit.
 * @param groups the most deprived first; 5 to 100 groups
 * @returns ratio and bounds; by Fieller's theorem where the line is drawn on the values, on the log of the ratio otherwise
 * @throws RangeError if the line is not above 0 at both ends, or the most deprived end is not clear of 0 (Fieller's bounds do
 * not exist), or as slopeIndex
 * @see Fieller 1954; PHEindicatormethods phe_sii (RII)
 * @example
 * const populations = [1000, 1100, 1200, 1000, 900];
 * const standardErrors = [1, 1, 1, 1, 1];
 * relativeIndex({ values: [12, 10, 9, 8, 6], populations, standardErrors });
 * // { ratio: 0.46128, lower: 0.29851, upper: 0.66262 }
 */
export function relativeIndex(groups: InequalityGroups, options: InequalityOptions = {}): RelativeIndex {
  const z = normalQuantile(requireConfidence(options.confidence ?? 0.95), "upper");
  const line = fitGradient(groups, options);
  const start = line.back(line.intercept);
  const end = line.back(line.intercept + line.slope);
  if (!(start > 0 && end > 0)) throw new RangeError(`both ends of the line must be above 0: ${start} and ${end}`);
  return {
    ratio: end / start,
    ...(options.fitOnErrorScale ? onLog(line, start, end, z) : fieller(line, start, end, z)),
  };
}

function onLog(line: Gradient, start: number, end: number, z: number): Interval {
  const inEnd = line.steepness(line.intercept + line.slope) / end;
  const inBoth = inEnd - line.steepness(line.intercept) / start;
  const variance =
    inBoth * inBoth * line.interceptVariance +
    inEnd * inEnd * line.slopeVariance +
    2 * inBoth * inEnd * line.covariance;
  const factor = Math.exp(z * Math.sqrt(variance));
  return { lower: end / start / factor, upper: (end / start) * factor };
}

function fieller(line: Gradient, start: number, end: number, z: number): Interval {
  const zz = z * z;
  const cross = line.interceptVariance + line.covariance;
  const endVariance = line.interceptVariance + 2 * line.covariance + line.slopeVariance;
  const a = start * start - zz * line.interceptVariance;
  const b = start * end - zz * cross;
  const c = end * end - zz * endVariance;
  if (!(a > 0)) throw new RangeError(`the most deprived end must be clear of 0: ${start}`);
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return { lower: (b - root) / a, upper: (b + root) / a };
}
