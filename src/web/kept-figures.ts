import { type IndicatorFigures, indicatorFigures } from "../analysis/readings/indicator-figures.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Period } from "../domain/period.ts";
import { remembered } from "../store/remembered.ts";
import type { Readers } from "./readers.ts";

/** The figures of one indicator and period, made once a build: a page and its three files ask for the same ones. */
export function keptFigures(
  { facts, units }: Readers,
  indicator: Indicator,
  period: Period,
): Promise<IndicatorFigures> {
  return remembered(
    facts,
    `figures ${indicator.id} ${period.label}`,
    () => indicatorFigures(facts, units, indicator, period),
    { name: "figures", most: 80 },
  );
}
