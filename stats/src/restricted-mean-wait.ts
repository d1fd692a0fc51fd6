import { requireCount } from "./inner/require-count.ts";
import type { SurvivalCurve } from "./kaplan-meier.ts";

/**
 * The mean wait up to a horizon: the area under the survival curve. Unlike the median it exists even where fewer than half
 * have happened.
 * Formula: variance: sum over days of events of (area under the curve from there to the horizon)^2 d / (n(n - d)).
 * @param until horizon in days, 0 or more, not beyond the last day seen
 * @returns mean and standard error in days
 * @throws RangeError if the horizon is negative or beyond the last day seen, where the curve says nothing
 * @see R's print(survfit, rmean)
 * @example
 * const curve = kaplanMeier({ days: [10, 20, 20, 35, 50], happened: [1, 1, 0, 1, 0] });
 * restrictedMeanWait(curve, 30); // { mean: 24, standardError: 3.5777 }
 */
export function restrictedMeanWait({ steps }: SurvivalCurve, until: number): { mean: number; standardError: number } {
  requireCount(until, "until");
  const last = steps.at(-1)?.day ?? 0;
  if (until > last) throw new RangeError(`until must not be beyond the last day seen, ${last}: ${until}`);
  const seen = steps.filter(({ day }) => day <= until);
  let area = 0;
  let variance = 0;
  let end = until;
  // Backwards, because each event's part in the variance is the area still to come after it.
  for (const { day, survival, events, atRisk } of seen.reverse()) {
    area += survival * (end - day);
    end = day;
    if (events > 0 && area > 0) variance += (area * area * events) / (atRisk * (atRisk - events));
  }
  return { mean: area + end, standardError: Math.sqrt(variance) };
}
