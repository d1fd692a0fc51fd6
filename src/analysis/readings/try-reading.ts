import type { Reading } from "../../domain/reading.ts";
import { sql } from "../../domain/sql.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { readIndicator } from "./read-indicator.ts";

/** Readings of facts built from a few typed-in files, for trying indicators. */
export interface TriedFacts {
  /** One figure of one organisation, or why there is none. */
  read(indicator: string, organisation: string, period: string): Promise<Reading>;
  /** Lines behind that figure, as `file line` with what they count in, in order. */
  rowsBehind(indicator: string, organisation: string, period: string): Promise<string[]>;
}

/**
 * Builds facts from typed-in files and reads figures out of them.
 * @param files contents by file name: lines of cells, the header first
 */
export async function tryReadings(files: Readonly<Record<string, readonly string[]>>): Promise<TriedFacts> {
  const facts = await tryFacts(
    Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, `${lines.join("\n")}\n`])),
  );
  const indicatorOf = (id: string) => {
    const indicator = allUnits.indicators.find((each) => each.id === id);
    if (indicator === undefined) throw new RangeError(`no such indicator: ${id}`);
    return indicator;
  };
  return {
    async read(id, organisation, period) {
      const [reading] = await readIndicator(facts, indicatorOf(id), {
        sources: allUnits.sources,
        organisation,
        period,
      });
      if (reading === undefined) throw new RangeError(`${id} was not read`);
      return reading;
    },
    async rowsBehind(id, organisation, period) {
      const rows: string[] = [];
      for (const { rows: behind } of indicatorOf(id).methods.slice(-1)) {
        const found = await facts.rows<{ path: string; line: number; counted_in: string }>(
          sql`
            select file.path, behind.line, behind.counted_in
            from (${behind}) as behind
            join file using (file_id)
            where behind.organisation = $organisation
              and behind.period = $period
            order by all`,
          { organisation, period },
        );
        rows.push(...found.map(({ path, line, counted_in }) => `${path} ${line} ${counted_in}`));
      }
      return rows;
    },
  };
}
