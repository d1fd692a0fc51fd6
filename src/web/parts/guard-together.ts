import { figure } from "../../analysis/board-report/sentences.ts";
import { pooledFigure } from "../../analysis/readings/pooled-figure.ts";
import { withinSentence } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import type { Readers } from "../readers.ts";

/** The first guard of an indicator that can be pooled too, in words; otherwise that none is supplied. */
export async function guardTogether(
  { facts, units }: Pick<Readers, "facts" | "units">,
  { guards }: Indicator,
  period: Period,
  role: "trust" | "icb",
): Promise<string> {
  for (const { indicator: id } of guards) {
    const guardian = units.indicators.find((each) => each.id === id);
    const guard = guardian === undefined ? null : await pooledFigure(facts, guardian, period, role);
    if (guardian !== undefined && guard !== null)
      return `Guard: ${withinSentence(guardian.name)}, ${figure(guardian, guard.value)}.`;
  }
  return "Guard not supplied for all together.";
}
