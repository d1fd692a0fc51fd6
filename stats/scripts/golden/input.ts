import type { Value, Values } from "./case.ts";

/**
 * Reads one number of a golden case's input.
 * @throws TypeError if it is not a number: the file does not have the shape this package knows
 */
export function numberOf(value: Value | undefined): number {
  if (typeof value !== "number") throw new TypeError(`a number was expected: ${JSON.stringify(value)}`);
  return value;
}

/** Reads a list of numbers in which none is missing. */
export function numbersOf(value: Value | undefined): number[] {
  return listOf(value).map(numberOf);
}

/** Reads a list of numbers in which null stands for missing. */
export function numbersOrNullsOf(value: Value | undefined): (number | null)[] {
  return listOf(value).map((item) => (item === null ? null : numberOf(item)));
}

export function listOf(value: Value | undefined): readonly Value[] {
  if (!Array.isArray(value)) throw new TypeError(`a list was expected: ${JSON.stringify(value)}`);
  return value;
}

export function valuesOf(value: Value | undefined): Values {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError(`an object was expected: ${JSON.stringify(value)}`);
  }
  return value as Values;
}

/** PHEindicatormethods takes 0.9 to below 1, or 90 to below 100, and refuses the rest; this package takes shares only. */
export function pheConfidenceOf(value: Value | undefined): number {
  const confidence = confidenceOf(value);
  if (!(confidence >= 0.9 && confidence < 1)) throw new RangeError(`confidence must be from 0.9 to 1: ${confidence}`);
  return confidence;
}

/** The references take a confidence as a share or as a percentage; this package takes shares only. */
export function confidenceOf(value: Value | undefined): number {
  const confidence = numberOf(value);
  return confidence > 1 ? confidence / 100 : confidence;
}
