/**
 * Refuses a number that is not finite and above 0.
 * @param value the number, in any unit
 * @param name the argument's name, for the message
 * @throws RangeError if the value is 0, negative, infinite or not a number
 */
export function requirePositive(value: number, name: string): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be finite and above 0: ${value}`);
}
