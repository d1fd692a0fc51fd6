import type { Funnel, FunnelUnit, TrimOptions } from "./funnel-types.ts";
import { buildFunnel, type FunnelScale } from "./inner/build-funnel.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requirePositive } from "./inner/require-positive.ts";

export interface RatioUnit extends FunnelUnit {
  /** numerator over denominator */
  readonly ratio: number;
}

export type RatioFunnel = Funnel<RatioUnit>;

export interface RatioFunnelOptions extends TrimOptions {
  /**
   * "target" (unless told): the error of a unit whose ratio is the target. "square-root": 1 / (2 sqrt(denominator)), as
   * FunnelPlotR 0.6 draws, far too narrow; to compare with that package only.
   */
  readonly limitsError?: "target" | "square-root";
}

/**
 * Funnel limits for the ratio of two counts that both vary by chance (new cases over follow-ups), on the log scale with a half
 * added to each, and additive over-dispersion; extremes are drawn in (winsorised) unless told otherwise.
 * Formula: y = ln((a + 1/2) / (b + 1/2)), s^2 = a/(a + 1/2)^2 + b/(b + 1/2)^2; limits target x exp(-/+ z sqrt(tau2 +
 * s^2)), s at the target.
 * @param numerators one count for each unit, 0 or more, not all 0
 * @param denominators one count for each unit, above 0; as many as numerators
 * @returns ratios; the target is all numerators over all denominators; sizes are denominators
 * @throws RangeError if a number is out of range (its index is named), lengths differ, or fewer than 2 units are left
 * @see Spiegelhalter 2005; FunnelPlotR data_type "RC"
 * @example
 * const funnel = ratioFunnel({ numerators: [12, 20, 9, 33], denominators: [30, 45, 28, 50] });
 * funnel.target; // 0.48366
 * funnel.limits(30, 0.95); // { lower: 0.26297, upper: 0.88955 }
 */
export function ratioFunnel(
  { numerators, denominators }: { readonly numerators: ArrayLike<number>; readonly denominators: ArrayLike<number> },
  options: RatioFunnelOptions = {},
): RatioFunnel {
  requirePairs(numerators, denominators, "numerators and denominators");
  const sizes = Float64Array.from(denominators);
  let above = 0;
  let below = 0;
  for (const [i, size] of sizes.entries()) {
    requireCount(numerators[i] ?? Number.NaN, `numerators at index ${i}`);
    requirePositive(size, `denominators at index ${i}`);
    above += numerators[i] ?? 0;
    below += size;
  }
  requirePositive(above, "the sum of numerators");
  const target = above / below;
  const squareRoot = options.limitsError === "square-root";
  const scale: FunnelScale = {
    target,
    centre: Math.log(target),
    errorAt: (size) => (squareRoot ? 0.5 / Math.sqrt(size) : errorOf(target * size, size)),
    back: Math.exp,
  };
  const ratios = sizes.map((size, i) => (numerators[i] ?? 0) / size);
  const s = sizes.map((size, i) => errorOf(numerators[i] ?? 0, size));
  const z = sizes.map(
    (size, i) => (Math.log(((numerators[i] ?? 0) + 0.5) / (size + 0.5)) - scale.centre) / (s[i] ?? 1),
  );
  const funnel = buildFunnel({ scale, values: ratios, sizes, z, s, trim: options, usualTrimming: "winsorise" });
  const units = funnel.units.map(({ outside, z, adjustedZ, kept }, i) => {
    return { ratio: ratios[i] ?? 0, outside, z, adjustedZ, kept };
  });
  return { ...funnel, units };
}

function errorOf(numerator: number, denominator: number): number {
  return Math.sqrt(numerator / (numerator + 0.5) ** 2 + denominator / (denominator + 0.5) ** 2);
}
