import type { Indicator } from "../domain/indicator.ts";
import type { Units } from "../domain/units.ts";

/** Shares of what lies under a board, in the order of their ids: what a map of boards can show. */
export function boardIndicators({ indicators }: Pick<Units, "indicators">): readonly Indicator[] {
  return indicators
    .filter(({ levels, unit, theme }) => levels.includes("icb") && unit === "%" && theme === "outside-hospital")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
