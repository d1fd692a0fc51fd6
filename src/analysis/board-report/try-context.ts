import { readPeriod } from "../../domain/period.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import type { TableQuestion } from "./part-tables.ts";
import { type ReportContext, reportContext } from "./report-context.ts";

/** What most trials of the report ask: one made-up trust in the half-year to 30 September 2026. */
export const tryQuestion: TableQuestion = { organisation: "SYN-T001", period: readPeriod("2026-27H1") };

/**
 * A report's context over facts built from typed-in files; whoever opens it closes its facts.
 * @param files contents by file name: lines of cells, the header first
 * @param ids indicators to count; none where left out
 */
export async function tryContext(
  files: Readonly<Record<string, readonly string[]>>,
  ids: readonly string[] = [],
): Promise<ReportContext> {
  const units = { ...allUnits, indicators: allUnits.indicators.filter(({ id }) => ids.includes(id)) };
  const facts = await tryFacts(
    Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, `${lines.join("\n")}\n`])),
    { units },
  );
  return reportContext(facts, units, { buildId: "try", synthetic: true });
}
