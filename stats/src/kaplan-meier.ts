import { requireConfidence } from "./inner/require-confidence.ts";
import { type SurvivalBands, survivalBand } from "./inner/survival-band.ts";
import { tallyDays, type WaitingTimes } from "./inner/tally-days.ts";
import { normalQuantile } from "./normal-quantile.ts";

export type { SurvivalBands, WaitingTimes };

/** One distinct day on which something happened or a wait was cut off. */
export interface SurvivalStep {
  readonly day: number;
  /** how many had neither happened nor been cut off before this day */
  readonly atRisk: number;
  readonly events: number;
  /** waits cut off on this day, taken to be just after its events */
  readonly censored: number;
  /** share still waiting after this day */
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
  /** Greenwood's variance of log survival; infinite once survival is 0 */
  readonly logVariance: number;
}

export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  /** first day on which half or fewer are still waiting; null if that was never seen */
  readonly median: number | null;
  /** Brookmeyer and Crowley's interval of the median; null where the data do not bound it */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly total: number;
  /** how many had not happened when last seen */
  readonly waiting: number;
}

/**
 * The product-limit estimate of waiting times in which some waits are not over: those still waiting count for as long as
 * they were seen to wait, where a median of finished cases would leave them out and come out too short.
 * Something that makes the event impossible (a site that declined) is not a cut-off wait: report it apart.
 * Formula: S(t) = product of (1 - d/n) over the days up to t, with d events among n at risk.
 * @param days days waited, each 0 or more; whole or not
 * @param happened true or 1 if the wait ended in the event, false or 0 if it was cut off; as many as days
 * @param confidence two-sided level of the bands, strictly between 0 and 1
 * @param bands scale the bands are made on: "log-log" keeps within 0 and 1; "log" is R's default
 * @returns steps in order of day; none, and no median, for no days. Where survival is 0 it has no standard error: the lower
 * band is 0 and the upper stays where it was
 * @throws RangeError if a number is out of range (its index is named) or lengths differ
 * @see Kaplan & Meier 1958; Brookmeyer & Crowley 1982; R's survival::survfit
 * @example
 * const { median, waiting, steps } = kaplanMeier({ days: [10, 20, 20, 35, 50], happened: [1, 1, 0, 1, 0] });
 * median; // 35
 * waiting; // 2
 * steps.map(({ survival }) => survival); // [0.8, 0.6, 0.3, 0.3]
 */
export function kaplanMeier(times: WaitingTimes, confidence = 0.95, bands: SurvivalBands = "log-log"): SurvivalCurve {
  const z = normalQuantile(requireConfidence(confidence), "upper");
  const steps: SurvivalStep[] = [];
  const tally = tallyDays(times);
  let atRisk = tally.total;
  let survival = 1;
  let logVariance = 0;
  let band = { lower: 1, upper: 1 };
  for (const { day, events, censored } of tally.days) {
    if (events > 0) {
      survival = events === atRisk ? 0 : survival * (1 - events / atRisk);
      logVariance += events / (atRisk * (atRisk - events));
      band = survival === 0 ? { lower: 0, upper: band.upper } : survivalBand(survival, logVariance, z, bands);
    }
    steps.push({ day, atRisk, events, censored, survival, ...band, logVariance });
    atRisk -= events + censored;
  }
  return {
    steps,
    median: firstDay(steps, ({ survival }) => survival),
    lower: firstDay(steps, ({ lower }) => lower),
    upper: firstDay(steps, ({ upper }) => upper),
    total: tally.total,
    waiting: tally.waiting,
  };
}

// A product of fractions can miss one half by rounding.
function firstDay(steps: readonly SurvivalStep[], height: (step: SurvivalStep) => number): number | null {
  for (const step of steps) if (height(step) <= 0.5 + 1e-10) return step.day;
  return null;
}
