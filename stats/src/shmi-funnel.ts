import type { Funnel, FunnelUnit, Outside, TrimOptions } from "./funnel-types.ts";
import { buildFunnel, type FunnelScale } from "./inner/build-funnel.ts";
import { logScale, rawRatioScale, squareRootScale } from "./inner/funnel-scales.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requirePositive } from "./inner/require-positive.ts";

export interface ShmiUnit extends FunnelUnit {
  /** observed over expected, the expected not rounded */
  readonly ratio: number;
  /** by the 95% limits */
  readonly band: "higher" | "as-expected" | "lower";
}

export type ShmiFunnel = Funnel<ShmiUnit>;

export interface ShmiFunnelOptions extends TrimOptions {
  /**
   * "log" (as SHMI, extremes left out) unless told; "square-root" (as the Care Quality Commission, extremes drawn in);
   * "raw", whose lower limits can fall below 0.
   */
  readonly form?: "log" | "square-root" | "raw";
  /** decimal places the expected counts are rounded to before all but the ratio; SHMI and FunnelPlotR use 2 */
  readonly roundExpectedTo?: number;
  /** on the log scale a unit without events is refused unless "trim": then it must fall among those left out */
  readonly zeroObserved?: "refuse" | "trim";
  /** false leaves square-root limits unsquared, half as wide as they should be: only to compare with FunnelPlotR's */
  readonly backTransform?: boolean;
}

/**
 * Funnel limits for observed against expected counts, with additive over-dispersion, in the form of SHMI:
 * y = ln(O/E), s = 1/sqrt(E), extremes left out, limits exp(-/+ z sqrt(tau2 + 1/E)).
 * @param observed events of each unit, above 0 on the log scale
 * @param expected expected events of each unit, above 0; as many as observed
 * @returns ratios with 1 as the target; sizes are expected counts
 * @throws RangeError if a count is out of range (its index is named), lengths differ, or fewer than 2 units are left
 * @see NHS Digital SHMI methodology; Spiegelhalter 2005; FunnelPlotR data_type "SR"
 * @example
 * const funnel = shmiFunnel({ observed: [120, 95, 60, 140, 101], expected: [100, 100, 70, 110, 105] });
 * [funnel.phi, funnel.tau2]; // [2.3613, 0.020225]
 * funnel.limits(100, 0.95); // { lower: 0.71124, upper: 1.4060 }
 * funnel.units[0]?.band; // "as-expected"
 */
export function shmiFunnel(
  { observed, expected }: { readonly observed: ArrayLike<number>; readonly expected: ArrayLike<number> },
  options: ShmiFunnelOptions = {},
): ShmiFunnel {
  const { form = "log", roundExpectedTo, zeroObserved = "refuse", backTransform = true } = options;
  requirePairs(observed, expected, "observed and expected");
  const n = observed.length;
  const ratios = new Float64Array(n);
  const sizes = new Float64Array(n);
  const z = new Float64Array(n);
  const s = new Float64Array(n);
  const scale = backTransform ? scales[form] : { ...scales[form], back: (y: number) => y };
  const power = 10 ** (roundExpectedTo ?? 0);
  for (let i = 0; i < n; i++) {
    const o = observed[i] ?? Number.NaN;
    const e = expected[i] ?? Number.NaN;
    requireCount(o, `observed at index ${i}`);
    requirePositive(e, `expected at index ${i}`);
    if (o === 0 && form === "log" && zeroObserved === "refuse") {
      throw new RangeError(`the logarithm needs events: observed is ${o} at index ${i}`);
    }
    const size = roundExpectedTo === undefined ? e : Math.round(e * power) / power;
    ratios[i] = o / e;
    sizes[i] = size;
    s[i] = scale.errorAt(size);
    z[i] = (forwards[form](o / size) - scale.centre) / (s[i] ?? 1);
  }
  const usualTrimming = form === "log" ? "ends" : "winsorise";
  const funnel = buildFunnel({ scale, values: ratios, sizes, z, s, trim: options, usualTrimming });
  const units = funnel.units.map(({ outside, z, adjustedZ, kept }, i) => {
    return { ratio: ratios[i] ?? 0, band: bandOf(outside), outside, z, adjustedZ, kept };
  });
  return { ...funnel, units };
}

const scales: Record<"log" | "square-root" | "raw", FunnelScale> = {
  log: logScale,
  "square-root": squareRootScale,
  raw: rawRatioScale,
};

const forwards = { log: Math.log, "square-root": Math.sqrt, raw: (ratio: number) => ratio };

function bandOf(outside: Outside): ShmiUnit["band"] {
  if (outside === null) return "as-expected";
  return outside === "above95" || outside === "above998" ? "higher" : "lower";
}
