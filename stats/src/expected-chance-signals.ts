import { requireCount } from "./inner/require-count.ts";
import { requireProbability } from "./inner/require-probability.ts";

/**
 * How many signals chance alone would give over many comparisons. Print it beside the number of signals found.
 * Formula: units x indicators x (1 - level).
 * @param units how many units are compared
 * @param indicators how many indicators each is compared on
 * @param level the limits' two-sided level, 0 to 1, such as 0.998
 * @returns signals expected, not rounded; 5.36 for 134 units, 20 indicators and 0.998
 * @throws RangeError if an argument is outside its range
 * @example
 * expectedChanceSignals({ units: 134, indicators: 20, level: 0.998 }); // 5.36
 */
export function expectedChanceSignals({
  units,
  indicators,
  level,
}: {
  readonly units: number;
  readonly indicators: number;
  readonly level: number;
}): number {
  requireCount(units, "units");
  requireCount(indicators, "indicators");
  requireProbability(level, "level");
  return units * indicators * (1 - level);
}
