/**
 * Refuses a number that cannot be a count. Fractions are allowed, as in the references: weighted counts and expected
 * events are not whole.
 * @param value events, 0 or more, finite
 * @param name the argument's name, for the message
 * @throws RangeError if the value is negative, infinite or not a number
 */
export function requireCount(value: number, name: string): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be finite and 0 or more: ${value}`);
}
