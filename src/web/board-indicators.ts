import type { Indicator } from "../domain/indicator.ts";
import type { Units } from "../domain/units.ts";

/** Shares that are counted for integrated care boards, in the order of their ids: what a map of boards can show. */
export function boardIndicators({ indicators }: Pick<Units, "indicators">): readonly Indicator[] {
  return indicators
    .filter(({ levels, unit }) => levels.includes("icb") && unit === "%")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
