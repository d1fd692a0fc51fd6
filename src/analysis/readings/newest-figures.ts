import type { Indicator } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import type { Facts } from "../../store/database.ts";
import { figurePeriods, usualPeriod } from "./figure-periods.ts";

/** The newest period with figures of each indicator; none where it has none. */
export async function newestFigures(
  facts: Facts,
  indicators: readonly Indicator[],
  until: string,
): Promise<Map<string, Period>> {
  const newest = await Promise.all(
    indicators.map(async (indicator) => ({
      id: indicator.id,
      found: usualPeriod(indicator, await figurePeriods(facts, indicator, until)),
    })),
  );
  return new Map(newest.flatMap(({ id, found }) => (found === undefined ? [] : [[id, found.period] as const])));
}
