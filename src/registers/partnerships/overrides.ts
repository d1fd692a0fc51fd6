import { londonDay } from "../../domain/london-day.ts";
import { addDays } from "../../domain/period.ts";
import type { Override } from "./gate-shapes.ts";

/** Checks that no emergency sets aside: what it is, whether it is research, who gains, the public, data, gifts to people. */
export const neverOverridden: readonly string[] = ["T-1", "T-4", "D-2", "I-6", "I-8", "I-10"];

/** Days for which an emergency override holds, the day it was granted not counted. */
export const overrideDays = 30;

/** Days for which one executive's asking waits for another: an emergency that nobody confirms in a week is none. */
export const askDays = 7;

/** The last day on which an override holds, in England. */
export function overrideEnds({ grantedAt }: Override): string {
  return addDays(londonDay(grantedAt), overrideDays);
}

/** Why an override does not hold, or null where it does. */
export function overrideTrouble(override: Override, proposer: string, now: string): string | null {
  const [one, other] = override.executives;
  if (neverOverridden.includes(override.check))
    return `${override.check} may not be set aside, in an emergency either.`;
  if (one === other) return "An override needs two executives.";
  if (one === proposer || other === proposer) return "Whoever proposed the partnership cannot set a check of it aside.";
  if (Date.parse(override.grantedAt) > Date.parse(now)) return "The override is dated ahead.";
  const ends = overrideEnds(override);
  if (londonDay(now) > ends) return `The emergency override ran out on ${ends}.`;
  return null;
}
