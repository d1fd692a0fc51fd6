import { requireConfidence } from "./inner/require-confidence.ts";
import { requireCount } from "./inner/require-count.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** A two-by-two table: people with and without the event, among those exposed and those not. */
export interface ExposureTable {
  readonly exposedEvents: number;
  readonly exposedOthers: number;
  readonly unexposedEvents: number;
  readonly unexposedOthers: number;
}

export interface RiskDifferenceOptions {
  /** the difference it is asked what would explain the estimate away to, at most the estimate; 0 unless told */
  readonly truth?: number;
  /** two-sided level, strictly between 0 and 1; 0.95 unless told */
  readonly confidence?: number;
  /** look for the bound in steps of this size and take the first that will do, as R's EValue does; exact unless told */
  readonly grid?: number;
}

/**
 * The E-value of a risk difference above 0, with unmeasured confounding taken away from it by Ding and VanderWeele's bias factor.
 * @returns point for the difference itself, bound for the lower end of its interval: 1 if that is at most the truth
 * @throws RangeError if a count is negative, a group is empty, no unexposed person had the event, or the difference is below the
 *   truth or 0 (relabel the exposure)
 * @see Ding & VanderWeele 2016, appendix; R's EValue::evalues.RD
 * @example
 * eValueRiskDifference({ exposedEvents: 30, exposedOthers: 70, unexposedEvents: 10, unexposedOthers: 90 });
 * // { point: 5.4495, bound: 2.7255 }
 */
export function eValueRiskDifference(
  table: ExposureTable,
  { truth = 0, confidence = 0.95, grid }: RiskDifferenceOptions = {},
): { point: number; bound: number } {
  const side = requireConfidence(confidence);
  for (const [name, count] of Object.entries(table)) requireCount(count, name);
  const exposed = table.exposedEvents + table.exposedOthers;
  const unexposed = table.unexposedEvents + table.unexposedOthers;
  if (!(exposed > 0 && unexposed > 0)) throw new RangeError(`both groups need people: ${exposed} and ${unexposed}`);
  const f = exposed / (exposed + unexposed);
  const p1 = table.exposedEvents / exposed;
  const p0 = table.unexposedEvents / unexposed;
  if (!(p0 > 0)) throw new RangeError(`unexposed people need an event: ${table.unexposedEvents} of ${unexposed}`);
  if (p1 < p0 || p1 - p0 <= truth) {
    throw new RangeError(`the risk difference must be 0 or more and above the truth: ${p1 - p0} and ${truth}`);
  }
  const v1 = (p1 * (1 - p1)) / exposed;
  const v0 = (p0 * (1 - p0)) / unexposed;
  const vf = (f * (1 - f)) / (exposed + unexposed);
  const z = normalQuantile(side, "upper");
  const shift = truth + p0 * (1 - f) - p1 * f;
  const factor = (Math.sqrt(shift * shift + 4 * p1 * p0 * f * (1 - f)) - shift) / (2 * p0 * f);
  const point = strength(factor);
  if (p1 - p0 - z * Math.sqrt(v1 + v0) <= truth) return { point, bound: 1 };
  // The lower end that is left once a bias factor has been taken off; it falls as the factor grows.
  const lowerAt = (bias: number) => {
    const difference = p1 - p0 * bias;
    const share = f + (1 - f) / bias;
    const variance = (v1 + v0 * bias * bias) * share * share + (difference * (1 - 1 / bias)) ** 2 * vf;
    return difference * share - z * Math.sqrt(variance);
  };
  return {
    point,
    bound: strength(grid === undefined ? root(lowerAt, truth, factor) : step(lowerAt, truth, factor, grid)),
  };
}

function strength(ratio: number): number {
  return ratio + Math.sqrt(ratio * (ratio - 1));
}

function root(lowerAt: (bias: number) => number, truth: number, most: number): number {
  let low = 1;
  let high = most;
  for (let k = 0; k < 100 && high - low > 1e-15 * high; k++) {
    const middle = (low + high) / 2;
    if (lowerAt(middle) <= truth) high = middle;
    else low = middle;
  }
  return high;
}

function step(lowerAt: (bias: number) => number, truth: number, most: number, grid: number): number {
  if (!(grid > 0)) throw new RangeError(`grid must be above 0: ${grid}`);
  for (let k = 0; 1 + k * grid <= most; k++) if (lowerAt(1 + k * grid) <= truth) return 1 + k * grid;
  return most;
}
