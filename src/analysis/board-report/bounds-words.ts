import { plainNumber } from "../../domain/format.ts";
import { type Bounds, boundsOf, type Indicator } from "../../domain/indicator.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";

/** What the two kinds of bounds are called, before their numbers. */
export const boundsNames: Readonly<Record<Bounds, string>> = {
  interval: "95% interval",
  limits: "published limits",
  range: "range of valuations",
};

/** What the bounds of a reading are; null where it has none. */
export function boundsAre(indicator: Indicator, reading: Reading): Bounds | null {
  if (!hasValue(reading) || (reading.lower === null && reading.upper === null)) return null;
  return boundsOf(indicator, reading.methodVersion);
}

/** "28% to 65%", "35 to no upper bound yet"; null where a reading has neither bound. */
export function rangeWords(indicator: Indicator, reading: Reading): string | null {
  if (!hasValue(reading) || (reading.lower === null && reading.upper === null)) return null;
  const { lower, upper } = reading;
  return `${lower === null ? "no lower bound" : boundWords(indicator, lower)} to ${upper === null ? "no upper bound yet" : boundWords(indicator, upper)}`;
}

/** "95% interval 28% to 65%", "published limits 0.88 to 1.13"; null where a reading has no bounds. */
export function boundsWords(indicator: Indicator, reading: Reading): string | null {
  const are = boundsAre(indicator, reading);
  return are === null ? null : `${boundsNames[are]} ${rangeWords(indicator, reading)}`;
}

/** "28% to 65%". */
export function intervalWords(indicator: Pick<Indicator, "unit" | "digits">, lower: number, upper: number): string {
  return `${boundWords(indicator, lower)} to ${boundWords(indicator, upper)}`;
}

/** "28%", "4.1": a bound in the digits of its indicator. */
export function boundWords({ unit, digits }: Pick<Indicator, "unit" | "digits">, value: number): string {
  return `${plainNumber(value, digits)}${unit === "%" ? unit : ""}`;
}
