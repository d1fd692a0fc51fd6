import type { Interval } from "../interval.ts";

/** Scales on which a confidence band of survival is symmetrical. */
export type SurvivalBands = "log-log" | "log" | "plain";

/**
 * A pointwise confidence band of survival.
 * @param survival above 0, at most 1
 * @param logVariance Greenwood's variance of log survival
 * @param z normal quantile of the level
 * @returns bounds within 0 and 1
 */
export function survivalBand(survival: number, logVariance: number, z: number, bands: SurvivalBands): Interval {
  const reach = z * Math.sqrt(logVariance);
  if (survival === 1 || logVariance === 0) return { lower: survival, upper: survival };
  if (bands === "plain") {
    return { lower: Math.max(0, survival - survival * reach), upper: Math.min(1, survival + survival * reach) };
  }
  const log = Math.log(survival);
  if (bands === "log") return { lower: Math.exp(log - reach), upper: Math.min(1, Math.exp(log + reach)) };
  const factor = Math.exp(reach / -log);
  return { lower: Math.exp(log * factor), upper: Math.exp(log / factor) };
}
