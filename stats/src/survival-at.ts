import type { SurvivalCurve } from "./kaplan-meier.ts";

/**
 * The share still waiting after a given day, and how many were still under observation on it.
 * @param day 0 or more
 * @returns survival 0 to 1 (after the last day seen it stays at its last height), and a number at risk
 * @see R's summary(survfit, times)
 * @example
 * const curve = kaplanMeier({ days: [10, 20, 20, 35, 50], happened: [1, 1, 0, 1, 0] });
 * survivalAt(curve, 30); // { survival: 0.6, atRisk: 2 }
 */
export function survivalAt({ steps, total }: SurvivalCurve, day: number): { survival: number; atRisk: number } {
  let survival = 1;
  let atRisk = total;
  for (const step of steps) {
    if (step.day > day) break;
    survival = step.survival;
    atRisk = step.day === day ? step.atRisk : step.atRisk - step.events - step.censored;
  }
  return { survival, atRisk };
}
