import type { RowRule, Source } from "../domain/source.ts";
import { literal, name, type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";
import type { TidiedColumn } from "./tidy.ts";

/** Writes each wrong cell of the file that `tidied` shows, and each row that breaks a rule, to `refused_row`. */
export async function refuseRows(
  db: Database,
  fileId: number,
  source: Source,
  columns: readonly TidiedColumn[],
  rowRules: readonly RowRule[],
): Promise<void> {
  const problems = columns.flatMap(({ column, wrong, expected }, i) =>
    wrong === null
      ? []
      : [
          {
            bad: `"wrong ${i}"`,
            entry: `{'column_name': ${literal(column.name)}, 'found': "cell ${i}", 'expected': case when "cell ${i}" is null then 'a value, the cell is empty' else ${literal(expected)} end, 'bad': "wrong ${i}"}`,
          },
        ],
  );
  const rules = rowRules.map(({ column, holds, expected }) => {
    const at = columns.findIndex((tidied) => tidied.column.name === column);
    const bad = `not coalesce((${holds}), true)`;
    return {
      bad,
      entry: `{'column_name': ${literal(column)}, 'found': "cell ${at}", 'expected': ${literal(expected)}, 'bad': ${bad}}`,
    };
  });
  const all = [...problems, ...rules];
  if (all.length === 0) return;
  const organisation = source.organisation === undefined ? "null" : name(source.organisation);
  const month = source.speaksFor !== undefined && "month" in source.speaksFor ? name(source.speaksFor.month) : "null";
  await db.run(
    sql`
      insert into refused_row
      select ${String(fileId) as Sql}, line, problem.column_name, left(coalesce(problem.found, ''), 100), problem.expected, organisation, month
      from (
        select line, ${organisation as Sql} as organisation, ${month as Sql} as month,
          unnest([${all.map(({ entry }) => entry).join(", ") as Sql}]) as problem
        from tidied
        where not footer and (${all.map(({ bad }) => bad).join(" or ") as Sql})
      )
      where problem.bad`,
  );
}

/** A key that comes twice in one file would be counted twice: the later rows are refused and name the first. */
export async function refuseRepeats(db: Database, fileId: number, source: Source): Promise<void> {
  if (source.key.length === 0) return;
  const table = name(`${source.id}_states`);
  const keys = source.key.map((key) => name(key)).join(", ") as Sql;
  const [once] = await db.rows<{ different: number; total: number }>(
    sql`select count(distinct hash(${keys})) as different, count(*) as total from ${table} where file_id = $fileId`,
    { fileId },
  );
  if (once === undefined || once.different === once.total) return;
  await db.run(sql`
    create or replace temp table repeats as
    select line, first_line
    from (
      select line, min(line) over (partition by ${keys}) as first_line
      from ${table}
      where file_id = ${String(fileId) as Sql}
    )
    where line > first_line`);
  await db.run(sql`
    insert into refused_row
    select ${String(fileId) as Sql}, line, ${literal(source.key.join(" + "))}, 'the same as line ' || first_line,
      'each row once: the first is kept', null, null
    from repeats`);
  await db.run(
    sql`delete from ${table} where file_id = ${String(fileId) as Sql} and line in (select line from repeats)`,
  );
}
