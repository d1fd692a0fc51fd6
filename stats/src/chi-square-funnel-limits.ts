import { gammaQuantile } from "./gamma-quantile.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import { requirePositive } from "./inner/require-positive.ts";
import type { Interval } from "./interval.ts";

/**
 * The limits FunnelPlotR calls unadjusted: a chi-square interval with the expected count in the place of an observed one.
 * Wider than exactFunnelLimits below about 100 expected events; to compare with that package only.
 * Formula: half the chi-square quantiles at a/2 with 2E degrees of freedom and at 1 - a/2 with 2E + 2, over E.
 * @param expected events, above 0
 * @param level two-sided, strictly between 0 and 1
 * @returns ratios of observed to expected
 * @throws RangeError if an argument is out of range
 * @see FunnelPlotR funnel_plot(data_type = "SR", draw_unadjusted = TRUE)
 * @example
 * chiSquareFunnelLimits(10); // { lower: 0.47954, upper: 1.8390 }
 */
export function chiSquareFunnelLimits(expected: number, level = 0.95): Interval {
  requirePositive(expected, "expected");
  const side = requireConfidence(level);
  return {
    lower: gammaQuantile(side, expected) / expected,
    upper: gammaQuantile(side, expected + 1, "upper") / expected,
  };
}
