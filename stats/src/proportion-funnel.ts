import type { Funnel, FunnelUnit, TrimOptions } from "./funnel-types.ts";
import { buildFunnel } from "./inner/build-funnel.ts";
import { arcsineScale, rawProportionScale } from "./inner/funnel-scales.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { requireShare } from "./inner/require-share.ts";

export interface ProportionUnit extends FunnelUnit {
  /** events over trials, 0 to 1 */
  readonly proportion: number;
}

export type ProportionFunnel = Funnel<ProportionUnit>;

export interface ProportionFunnelOptions extends TrimOptions {
  /** "arcsine" unless told; "raw" needs a target above 0 and below 1, and its limits can leave 0 to 1 */
  readonly form?: "arcsine" | "raw";
  /** the centre line, 0 to 1; all events over all trials unless told */
  readonly target?: number;
}

/**
 * Funnel limits for proportions on the arcsine scale, with additive over-dispersion; extremes are drawn in (winsorised)
 * unless told otherwise. Plain binomial limits would call nearly every large unit an outlier.
 * Formula: y = asin(sqrt(p)), s = 1 / (2 sqrt(n)); limits sin^2(asin(sqrt(target)) -/+ z sqrt(tau2 + 1/(4n))).
 * @param events of each unit, 0 to its trials
 * @param trials of each unit, above 0; as many as events
 * @returns proportions, 0 to 1; sizes are numbers of trials
 * @throws RangeError if a number is out of range (its index is named), lengths differ, or there are fewer than 2 units
 * @see Spiegelhalter 2005; FunnelPlotR data_type "PR"
 * @example
 * const funnel = proportionFunnel({ events: [80, 95, 60, 99, 85], trials: [100, 110, 90, 105, 100] });
 * [funnel.target, funnel.phi, funnel.tau2]; // [0.82970, 3.0077, 0.0068381]
 * funnel.limits(100, 0.95); // { lower: 0.66732, upper: 0.94534 }
 */
export function proportionFunnel(
  { events, trials }: { readonly events: ArrayLike<number>; readonly trials: ArrayLike<number> },
  options: ProportionFunnelOptions = {},
): ProportionFunnel {
  const { form = "arcsine" } = options;
  requirePairs(events, trials, "events and trials");
  const n = events.length;
  const proportions = new Float64Array(n);
  const sizes = new Float64Array(n);
  let allEvents = 0;
  let allTrials = 0;
  for (let i = 0; i < n; i++) {
    const x = events[i] ?? Number.NaN;
    const size = trials[i] ?? Number.NaN;
    requireShare(x, size, ` at index ${i}`);
    proportions[i] = x / size;
    sizes[i] = size;
    allEvents += x;
    allTrials += size;
  }
  const target = options.target ?? (n === 0 ? 0 : allEvents / allTrials);
  requireProbability(target, "target");
  if (form === "raw" && (target === 0 || target === 1)) {
    throw new RangeError(`the raw form needs a target above 0 and below 1: ${target}`);
  }
  const scale = form === "raw" ? rawProportionScale(target) : arcsineScale(target);
  const s = sizes.map(scale.errorAt);
  const z = proportions.map((p, i) => ((form === "raw" ? p : Math.asin(Math.sqrt(p))) - scale.centre) / (s[i] ?? 1));
  const funnel = buildFunnel({ scale, values: proportions, sizes, z, s, trim: options, usualTrimming: "winsorise" });
  const units = funnel.units.map(({ outside, z, adjustedZ, kept }, i) => {
    return { proportion: proportions[i] ?? 0, outside, z, adjustedZ, kept };
  });
  return { ...funnel, units };
}
