import { requireCount } from "./require-count.ts";
import { requirePositive } from "./require-positive.ts";

/**
 * Refuses events and trials that do not make a proportion.
 * @param events 0 or more and at most `trials`
 * @param trials above 0
 * @param suffix words for the message that say which unit, such as " at index 3"
 * @throws RangeError if trials is 0, if either is negative or not finite, or if events exceed trials
 */
export function requireShare(events: number, trials: number, suffix = ""): void {
  requirePositive(trials, `trials${suffix}`);
  requireCount(events, `events${suffix}`);
  if (events > trials) throw new RangeError(`events${suffix} must be at most trials: ${events} of ${trials}`);
}
