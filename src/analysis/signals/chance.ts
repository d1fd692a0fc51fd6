import { counted } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { ReportChance } from "../board-report/board-report.ts";

/**
 * Signals that chance alone gives in the months reported on, for one series of steady noise of the shape of `trendShape`:
 * counted over 20,000 simulated series of normal noise with the four rules (chance.test.ts counts them again).
 */
export const chanceSignals: Readonly<Record<Indicator["every"], number>> = {
  month: 0.148,
  quarter: 0.067,
  half: 0.0095,
  year: 0.0105,
};

/** Share of peers outside the 99.8% limits by chance. */
export const funnelChance = 0.002;

/** How many signals chance alone would give in what a report looked at. */
export function chanceOf(series: readonly Indicator["every"][], points: number, funnels: number): ReportChance {
  const expected = series.reduce((sum, every) => sum + chanceSignals[every], 0) + funnels * funnelChance;
  return {
    series: series.length,
    points,
    expected,
    sentence: `In ${series.length} series and ${counted(funnels, "funnel")} with nothing but chance in them, about ${expected.toFixed(1)} signals would still be seen in these months.`,
  };
}
