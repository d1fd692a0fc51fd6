import type { Design } from "./design.ts";

/**
 * Takes a vector of the design's standardised columns back to the columns as they were given.
 * @param values one for each coefficient
 */
export function toOriginalScale({ hasConstant, places, centres, spreads }: Design, values: Float64Array): Float64Array {
  const original = Float64Array.from(values);
  for (const [k, place] of places.entries()) {
    const value = (values[place] ?? 0) / (spreads[k] ?? 1);
    original[place] = value;
    if (hasConstant) original[0] = (original[0] ?? 0) - (centres[k] ?? 0) * value;
  }
  return original;
}
