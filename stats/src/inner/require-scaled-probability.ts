import type { Scale } from "../scale.ts";
import { requireProbability } from "./require-probability.ts";

/**
 * Refuses a number that is not a probability, or not the logarithm of one.
 * @throws RangeError with the value
 */
export function requireScaledProbability(p: number, scale: Scale): void {
  if (scale === "plain") requireProbability(p);
  else if (!(p <= 0)) throw new RangeError(`the logarithm of a probability must be 0 or less: ${p}`);
}
