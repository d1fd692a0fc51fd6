import type { Indicator } from "../../domain/indicator.ts";
import type { Units, View } from "../../domain/units.ts";
import { namesReadBy } from "../build/view-order.ts";

/**
 * What it takes to count one indicator and its guards again: those indicators, and the views that they read, directly or
 * through others.
 */
export function neededUnits(units: Units, indicator: Indicator): Units {
  const ids = new Set([indicator.id, ...indicator.guards.map((guard) => guard.indicator)]);
  const indicators = units.indicators.filter(({ id }) => ids.has(id));
  const byName = new Map(units.views.map((view) => [view.name, view]));
  const needed = new Set<View>();
  const add = (text: string): void => {
    for (const read of namesReadBy({ name: "", text })) {
      const view = byName.get(read);
      if (view === undefined || needed.has(view)) continue;
      needed.add(view);
      add(view.text);
    }
  };
  for (const { methods } of indicators)
    for (const { counts, rows } of methods) {
      add(counts);
      add(rows);
    }
  return { ...units, indicators, views: units.views.filter((view) => needed.has(view)) };
}
