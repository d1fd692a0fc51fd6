import type { Funnel, FunnelUnit, Limits, Outside, Trimming, TrimOptions } from "../funnel-types.ts";
import { normalQuantile } from "../normal-quantile.ts";
import { overDispersion } from "./over-dispersion.ts";
import { requireConfidence } from "./require-confidence.ts";
import { requirePositive } from "./require-positive.ts";

/** A scale on which units are near enough to normal. */
export interface FunnelScale {
  /** centre line as a reader sees it, and on this scale */
  readonly target: number;
  readonly centre: number;
  /** standard error of a unit of a size, on this scale, if it is on target */
  readonly errorAt: (size: number) => number;
  /** from this scale to what a reader sees */
  readonly back: (y: number) => number;
}

export interface FunnelInput {
  readonly scale: FunnelScale;
  /** what a reader sees for each unit, compared with the limits */
  readonly values: Float64Array;
  readonly sizes: Float64Array;
  readonly z: Float64Array;
  readonly s: Float64Array;
  readonly trim: TrimOptions;
  readonly usualTrimming: Trimming;
  /** a unit's place, where comparing its value with the limits will not do */
  readonly place?: (index: number, tau2: number) => Outside | undefined;
}

/** Estimates over-dispersion and turns a scale into limits and judged units. */
export function buildFunnel(input: FunnelInput): Funnel<FunnelUnit> {
  const { scale, values, sizes, z, s, usualTrimming } = input;
  const { trim = 0.1, trimming = usualTrimming } = input.trim;
  const { phi, tau2, isKept, kept } = overDispersion(z, s, trim, trimming);
  // Limits are asked for at a few levels and at thousands of sizes.
  const reaches = new Map<number, number>();
  const reachOf = (level: number) => {
    const known = reaches.get(level);
    if (known !== undefined) return known;
    const reach = normalQuantile(requireConfidence(level), "upper");
    reaches.set(level, reach);
    return reach;
  };
  const limitsWith =
    (widen: (variance: number) => number): Limits =>
    (size, level) => {
      requirePositive(size, "size");
      const error = scale.errorAt(size);
      const reach = reachOf(level) * Math.sqrt(widen(error * error));
      return { lower: scale.back(scale.centre - reach), upper: scale.back(scale.centre + reach) };
    };
  const limits = limitsWith((variance) => variance + tau2);
  const placeFor = (i: number, value: number): Outside => {
    const given = input.place?.(i, tau2);
    return given === undefined ? placeOf(value, sizes[i] ?? 0, limits) : given;
  };
  return {
    target: scale.target,
    phi,
    tau2,
    kept,
    dropped: z.length - kept,
    limits,
    unadjustedLimits: limitsWith((variance) => variance),
    multiplicativeLimits: limitsWith((variance) => variance * Math.max(1, phi)),
    units: Array.from(values, (value, i) => ({
      outside: placeFor(i, value),
      z: z[i] ?? 0,
      adjustedZ: (z[i] ?? 0) / Math.sqrt(1 + tau2 / ((s[i] ?? 1) * (s[i] ?? 1))),
      kept: isKept[i] === 1,
    })),
  };
}

function placeOf(value: number, size: number, limits: Limits): Outside {
  const near = limits(size, 0.95);
  if (value >= near.lower && value <= near.upper) return null;
  const far = limits(size, 0.998);
  if (value > near.upper) return value > far.upper ? "above998" : "above95";
  return value < far.lower ? "below998" : "below95";
}
