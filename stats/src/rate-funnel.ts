import type { Funnel, FunnelUnit, Outside, TrimOptions } from "./funnel-types.ts";
import { buildFunnel, type FunnelScale } from "./inner/build-funnel.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requirePositive } from "./inner/require-positive.ts";

export interface RateUnit extends FunnelUnit {
  /** the unit's rate over the overall rate */
  readonly ratio: number;
  /** events expected of it at the overall rate */
  readonly expected: number;
}

export interface RateFunnel extends Funnel<RateUnit> {
  /** all counts over all exposure: what the ratios are to */
  readonly overallRate: number;
  /** how many units have no events, and so a z from the square-root scale */
  readonly zeroCounts: number;
}

/**
 * Funnel limits for rates: each unit's count against the count expected of it at the overall rate, on the log scale,
 * with additive over-dispersion in the form of SHMI.
 *
 * A unit without events has no logarithm. It takes its z from the square-root scale, -2 sqrt(E), so that it counts in the
 * trimming and in phi like any other; and it is below a limit only where so many units would not have no events by
 * chance: where (1 + v E)^(-1/v), v = exp(tau2) - 1 (e^-E if tau2 is 0), is less than half of 1 - level.
 * @param counts events of each unit, 0 or more, not all 0
 * @param exposure of each unit (patients, bed days, residents), above 0; as many as counts
 * @returns ratios to the overall rate with 1 as the target; sizes are exposures
 * @throws RangeError if a number is out of range (its index is named), lengths differ, or fewer than 2 units are left
 * @see Spiegelhalter 2005; shmiFunnel
 * @example
 * const funnel = rateFunnel({ counts: [12, 20, 9, 33], exposure: [1000, 1500, 900, 1800] });
 * funnel.overallRate; // 0.014231
 * funnel.limits(1000, 0.95); // { lower: 0.56661, upper: 1.7649 }
 */
export function rateFunnel(
  { counts, exposure }: { readonly counts: ArrayLike<number>; readonly exposure: ArrayLike<number> },
  options: TrimOptions = {},
): RateFunnel {
  const { sizes, overallRate } = readUnits(counts, exposure);
  const n = sizes.length;
  const scale: FunnelScale = {
    target: 1,
    centre: 0,
    errorAt: (size) => 1 / Math.sqrt(size * overallRate),
    back: Math.exp,
  };
  const ratios = new Float64Array(n);
  const z = new Float64Array(n);
  let zeroCounts = 0;
  for (let i = 0; i < n; i++) {
    const count = counts[i] ?? 0;
    const expected = (sizes[i] ?? 0) * overallRate;
    if (count === 0) zeroCounts++;
    ratios[i] = count / expected;
    z[i] = Math.sqrt(expected) * (count === 0 ? -2 : Math.log(count / expected));
  }
  const s = sizes.map(scale.errorAt);
  const place = (i: number, tau2: number) =>
    counts[i] === 0 ? placeOfZero((sizes[i] ?? 0) * overallRate, tau2) : undefined;
  const funnel = buildFunnel({ scale, values: ratios, sizes, z, s, trim: options, usualTrimming: "ends", place });
  const units = funnel.units.map(({ outside, z, adjustedZ, kept }, i) => {
    return { ratio: ratios[i] ?? 0, expected: (sizes[i] ?? 0) * overallRate, outside, z, adjustedZ, kept };
  });
  return { ...funnel, units, overallRate, zeroCounts };
}

function readUnits(counts: ArrayLike<number>, exposure: ArrayLike<number>) {
  requirePairs(counts, exposure, "counts and exposure");
  const sizes = new Float64Array(counts.length);
  let events = 0;
  let total = 0;
  for (let i = 0; i < sizes.length; i++) {
    const count = counts[i] ?? Number.NaN;
    const size = exposure[i] ?? Number.NaN;
    requireCount(count, `counts at index ${i}`);
    requirePositive(size, `exposure at index ${i}`);
    sizes[i] = size;
    events += count;
    total += size;
  }
  if (events === 0) throw new RangeError(`a rate funnel needs events: ${events} in ${sizes.length} units`);
  return { sizes, overallRate: events / total };
}

function placeOfZero(expected: number, tau2: number): Outside {
  const v = Math.expm1(tau2);
  const log = v === 0 ? -expected : -Math.log1p(v * expected) / v;
  if (log < Math.log(0.001)) return "below998";
  return log < Math.log(0.025) ? "below95" : null;
}
