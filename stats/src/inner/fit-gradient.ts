import { requireCount } from "./require-count.ts";
import { requirePairs } from "./require-pairs.ts";
import { requirePositive } from "./require-positive.ts";

export interface InequalityGroups {
  /** a value for each group, the most deprived first; 5 to 100 groups */
  readonly values: ArrayLike<number>;
  /** people in each group, above 0 */
  readonly populations: ArrayLike<number>;
  /** standard error of each value, 0 or more, on the scale named by `errorScale` */
  readonly standardErrors: ArrayLike<number>;
}

export interface InequalityOptions {
  /** two-sided level, strictly between 0 and 1; 0.95 unless told */
  readonly confidence?: number;
  /** scale on which the values' errors are normal: "natural" unless told, "log" for rates, "logit" for proportions */
  readonly errorScale?: "natural" | "log" | "logit";
  /** true draws the line on the error scale and reads its ends back; false (unless told) draws it on the values */
  readonly fitOnErrorScale?: boolean;
}

/** The weighted line of value on rank: its two ends, and their variances, on the scale it was drawn on. */
export interface Gradient {
  /** share of the population below the middle of each group */
  readonly ridits: Float64Array;
  readonly weights: Float64Array;
  readonly intercept: number;
  readonly slope: number;
  readonly interceptVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
  /** from the line's scale to that of the values, and its derivative */
  readonly back: (y: number) => number;
  readonly steepness: (y: number) => number;
}

const scales = {
  natural: { to: (x: number) => x, back: (y: number) => y, steepness: () => 1 },
  log: { to: Math.log, back: Math.exp, steepness: Math.exp },
  logit: {
    to: (x: number) => Math.log(x / (1 - x)),
    back: (y: number) => 1 / (1 + Math.exp(-y)),
    steepness: (y: number) => 1 / (2 + Math.exp(y) + Math.exp(-y)),
  },
};

/**
 * Fits the line behind the slope and relative indices of inequality: values against ridits, weighted by population share.
 * Both ends of the line are sums of the values, so their variances are exact where the errors are normal on its scale, and
 * follow from the slope of the scale where they are not.
 * @throws RangeError if there are not 5 to 100 groups, columns differ in length, or a number is out of range
 */
export function fitGradient(groups: InequalityGroups, options: InequalityOptions): Gradient {
  const { values, populations, standardErrors } = groups;
  const { errorScale = "natural", fitOnErrorScale = false } = options;
  const n = values.length;
  requirePairs(values, populations, "values and populations");
  requirePairs(values, standardErrors, "values and standardErrors");
  if (n < 5 || n > 100) throw new RangeError(`an index of inequality needs 5 to 100 groups: ${n}`);
  const errors = scales[errorScale];
  const line = fitOnErrorScale ? errors : scales.natural;
  const y = new Float64Array(n);
  const variances = new Float64Array(n);
  const weights = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? Number.NaN;
    const transformed = errors.to(value);
    if (!Number.isFinite(transformed))
      throw new RangeError(`values must suit the ${errorScale} scale: ${value} at index ${i}`);
    const error = standardErrors[i] ?? Number.NaN;
    requireCount(error, `standardErrors at index ${i}`);
    requirePositive(populations[i] ?? Number.NaN, `populations at index ${i}`);
    y[i] = line.to(value);
    variances[i] = (error * (fitOnErrorScale ? 1 : errors.steepness(transformed))) ** 2;
    total += populations[i] ?? 0;
  }
  const ridits = new Float64Array(n);
  let before = 0;
  for (let i = 0; i < n; i++) {
    const share = (populations[i] ?? 0) / total;
    weights[i] = share;
    ridits[i] = before + share / 2;
    before += share;
  }
  return {
    ridits,
    weights,
    ...weightedLine(y, variances, ridits, weights),
    back: line.back,
    steepness: line.steepness,
  };
}

function weightedLine(y: Float64Array, variances: Float64Array, ridits: Float64Array, weights: Float64Array) {
  let centre = 0;
  for (const [i, b] of ridits.entries()) centre += (weights[i] ?? 0) * b;
  let spread = 0;
  for (const [i, b] of ridits.entries()) spread += (weights[i] ?? 0) * (b - centre) ** 2;
  let intercept = 0;
  let slope = 0;
  let interceptVariance = 0;
  let slopeVariance = 0;
  let covariance = 0;
  for (const [i, b] of ridits.entries()) {
    const weight = weights[i] ?? 0;
    const inSlope = (weight * (b - centre)) / spread;
    const inIntercept = weight - inSlope * centre;
    const variance = variances[i] ?? 0;
    slope += inSlope * (y[i] ?? 0);
    intercept += inIntercept * (y[i] ?? 0);
    slopeVariance += inSlope * inSlope * variance;
    interceptVariance += inIntercept * inIntercept * variance;
    covariance += inSlope * inIntercept * variance;
  }
  return { intercept, slope, interceptVariance, slopeVariance, covariance };
}
