/**
 * Refuses a number that is not a probability.
 * @param p a probability, 0 to 1, both ends allowed
 * @param name the argument's name, for the message
 * @throws RangeError if p is outside 0 to 1 or not a number
 */
export function requireProbability(p: number, name = "p"): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name} must be between 0 and 1: ${p}`);
}
