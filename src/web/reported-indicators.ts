import type { Units } from "../domain/units.ts";

/** Ids of the indicators that a report holds, in its order: those that have a trend and are set beside peers. */
export function reportedIndicators({ frameworks }: Pick<Units, "frameworks">): readonly string[] {
  return frameworks.flatMap(({ parts }) => parts.flatMap(({ indicators }) => indicators));
}
