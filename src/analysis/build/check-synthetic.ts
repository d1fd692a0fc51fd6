import { isSyntheticCode } from "../../domain/ods-code.ts";
import { Refusal, type RefusedCell } from "../../domain/refusal.ts";
import type { Source } from "../../domain/source.ts";
import { literal, name, sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { refuseRealBodies } from "./refuse-real-bodies.ts";

/** At most so many real codes are named for each column. */
const named = 5;

/**
 * Refuses real codes and names among synthetic data; any SYN- code makes the whole build synthetic.
 * @param marked true where a folder bears the marker of synthetic data
 * @returns whether the build is synthetic
 * @throws Refusal naming file, line and column
 */
export async function checkSynthetic(facts: Facts, sources: readonly Source[], marked: boolean): Promise<boolean> {
  const codes = sources.flatMap((source) =>
    source.columns.filter(({ type }) => type === "code").map((column) => ({ source, column: column.name })),
  );
  const found: { file: string; line: number; column: string; code: string }[] = [];
  let synthetic = marked;
  for (const { source, column } of codes) {
    const table = name(`${source.id}_states`);
    const [kinds] = await facts.rows<{ made_up: number; real: number }>(
      sql`
        select count(*) filter (starts_with(${name(column)}, 'SYN-')) as made_up,
          count(*) filter (not starts_with(${name(column)}, 'SYN-')) as real
        from ${table}`,
    );
    if ((kinds?.made_up ?? 0) > 0) synthetic = true;
    if ((kinds?.real ?? 0) === 0) continue;
    found.push(
      ...(await facts.rows<{ file: string; line: number; column: string; code: string }>(
        sql`
          select f.path as file, s.line, ${literal(column)} as "column", s.${name(column)} as code
          from ${table} as s
          join file as f on f.file_id = s.file_id
          where not starts_with(s.${name(column)}, 'SYN-')
          order by s.file_id, s.line
          limit $named`,
        { named },
      )),
    );
  }
  if (!synthetic) return false;
  const details: RefusedCell[] = found
    .filter(({ code }) => !isSyntheticCode(code))
    .map(({ code, ...place }) => ({
      ...place,
      found: code,
      expected: "a made-up code (SYN-...): this is synthetic data",
    }));
  details.push(...(await refuseRealBodies(facts)));
  if (details.length > 0)
    throw new Refusal(
      "unsafe",
      "Real organisations stand among synthetic data; nothing was built.",
      "Keep real files and synthetic ones in separate folders.",
      details,
    );
  return true;
}
