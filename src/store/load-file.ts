import type { RefusedCell } from "../domain/refusal.ts";
import type { Column, RowRule, Source } from "../domain/source.ts";
import { literal, name, type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";
import { defaultReceived } from "./default-received.ts";
import type { InputFile } from "./input-file.ts";
import { isContactHeader } from "./looks-private.ts";
import { type ReadCells, rawRows } from "./raw-rows.ts";
import { normalHeader, spellings } from "./recognise.ts";
import { storedColumns, type TidiedColumn } from "./tidy.ts";
import { tidyColumns } from "./tidy-columns.ts";

/** A column of a file that was not taken. */
export interface DroppedColumn {
  readonly column: string;
  readonly why: "contact details" | "NHS numbers" | "not used";
  /** Cells that held something. */
  readonly values: number;
}

export interface Loaded {
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  readonly footers: number;
  readonly dropped: readonly DroppedColumn[];
  readonly receivedOn: string;
}

/** The facts about where a load goes. */
export interface LoadPlace {
  readonly fileId: number;
  /** As stated in extracts.csv; null where it is not listed. */
  readonly receivedOn: string | null;
  /** No later than this day may a state of affairs count as received by default; null where nothing says. */
  readonly latest?: string | null;
}

/**
 * Reads one recognised file into its source's table: rows that hold are taken with the line they came from, the others are
 * written to `refused_row`, cell by cell.
 * @param content the cells already read, for formats and files that the database cannot number by line; null for plain csv and parquet
 * @returns how many rows were read, taken and refused
 */
export async function loadFile(
  db: Database,
  file: InputFile,
  source: Source,
  head: readonly string[],
  content: ReadCells | null,
  { fileId, receivedOn, latest = null }: LoadPlace,
): Promise<Loaded> {
  const raw = await rawRows(db, file, source, head, content);
  const privacy = mayHoldNhsNumber(file);
  const given = source.columns.map((column) => ({ column, raw: rawCell(column, source, head, file) }));
  const columns = await tidyColumns(db, given, { large: file.bytes.length > largeFileBytes, privacy });
  await db.run(sql`create or replace temp view tidied as ${tidiedView(columns, head.length, source)}`);
  // Every cell is looked at once, in one pass over the raw rows; what follows reads the outcome.
  const wrong = columns.flatMap(({ wrong: why }, i) => (why === null ? [] : [`"wrong ${i}"`])).join(" or ") || "false";
  const names = storedColumns(source)
    .map((column) => name(column.name))
    .join(", ") as Sql;
  const kind = (wrong === "false" ? "view" : "table") as Sql;
  await db.run(
    sql`create or replace temp ${kind} staged as select line, footer, ${names}, ${wrong as Sql} as bad from tidied`,
  );
  const received = receivedOn ?? (await defaultReceived(db, source, latest));
  const rules = [...(source.rules ?? []), ...notAhead(source, received)];
  const ruled = rules.map(({ holds: rule }) => ` and coalesce((${rule}), true)`).join("") as Sql;
  await db.run(
    sql`
      insert into ${name(`${source.id}_states`)}
      select ${String(fileId) as Sql}, line, ${literal(received)}::date, ${names}
      from staged
      where not footer and not bad${ruled}`,
  );
  const [sofar] = await db.rows<{ read: number; footers: number; taken: number }>(
    sql`
      select count(*) as read, count(*) filter (footer) as footers,
        (select count(*) from ${name(`${source.id}_states`)} where file_id = $fileId) as taken
      from staged`,
    { fileId },
  );
  const { read = 0, footers = 0 } = sofar ?? {};
  if (sofar?.taken !== read - footers) await refuseRows(db, fileId, source, columns, rules);
  for (const { line, found, expected } of raw.broken)
    await db.run(sql`insert into refused_row values ($fileId, $line, null, $found, $expected, null, null)`, {
      fileId,
      line,
      found: found.slice(0, 100),
      expected,
    });
  await refuseRepeats(db, fileId, source);

  const [counts] = await db.rows<{ refused: number; taken: number }>(
    sql`
      select
        (select count(distinct line) from refused_row where file_id = $fileId) as refused,
        (select count(*) from ${name(`${source.id}_states`)} where file_id = $fileId) as taken`,
    { fileId },
  );
  const dropped = await droppedColumns(db, source, head, privacy);
  await db.run(sql`drop ${kind} staged`);
  await db.run(sql`drop view tidied`);
  await db.run(sql`drop view raw`);
  await db.run(sql`drop table if exists raw_rows`);
  const { refused = 0, taken = 0 } = counts ?? {};
  return {
    read: read - footers + raw.broken.length,
    taken,
    refused,
    footers: footers + raw.footers,
    dropped,
    receivedOn: received,
  };
}

/** What an organisation counted in a month that had not come when the file did is a slip of the pen. */
function notAhead({ kind, speaksFor }: Source, received: string): RowRule[] {
  if (kind !== "local" || speaksFor === undefined || !("month" in speaksFor)) return [];
  const column = speaksFor.month;
  return [
    {
      column,
      holds: `${name(column)} <= ${literal(received)}::date`,
      expected: `a month no later than ${received}, when the file was received`,
    },
  ];
}

/** Above this size the database looks for NHS numbers itself; below, one look over the text saves it from planning the search. */
const smallFileBytes = 8_000_000;

/** Above this size it pays to look at the different cells of a column before its rows. */
const largeFileBytes = 10_000_000;

function mayHoldNhsNumber({ bytes, format }: InputFile): boolean {
  return (
    format !== "csv" || bytes.length > smallFileBytes || /\d{3}[ -]?\d{3}[ -]?\d{4}/.test(bytes.toString("latin1"))
  );
}

/** SQL of a column's raw cell, or null where this file has none. */
function rawCell(column: Column, source: Source, head: readonly string[], file: InputFile): Sql | null {
  if (column.from === "name") {
    const said = source.fromName?.(file.shownPath.split("/").at(-1) ?? "")[column.name] ?? null;
    return said === null ? null : literal(said);
  }
  if (typeof column.from === "number") return `c${column.from - 1}` as Sql;
  const names = spellings(column);
  const at = head.findIndex((header) => names.includes(normalHeader(header)));
  return at === -1 ? null : (`c${at}` as Sql);
}

function tidiedView(columns: readonly TidiedColumn[], width: number, source: Source): Sql {
  const first = `coalesce(${Array.from({ length: width }, (_, i) => `nullif(trim(c${i}), '')`).join(", ")}, '')`;
  const footer =
    source.footer === undefined
      ? `${first} = ''`
      : `(${first} = '' or regexp_matches(${first}, ${literal(source.footer)}))`;
  // A row with a required cell is no footer: the cheap test saves looking at every cell of every row.
  const required = columns.find(({ column, cell }) => column.required && cell.includes("c"));
  const cheap =
    source.footer === undefined && required !== undefined ? `(${required.cell} is null and ${footer})` : footer;
  const list = columns.flatMap(({ column, cell, value, wrong }, i) => [
    `${value} as ${name(column.name)}`,
    `${cell} as "cell ${i}"`,
    `${wrong ?? "false"} as "wrong ${i}"`,
  ]);
  return sql`select line, ${cheap as Sql} as footer, ${list.join(",\n") as Sql} from raw`;
}

async function refuseRows(
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
async function refuseRepeats(db: Database, fileId: number, source: Source): Promise<void> {
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

async function droppedColumns(
  db: Database,
  source: Source,
  head: readonly string[],
  privacy: boolean,
): Promise<DroppedColumn[]> {
  if (!source.header) return [];
  const used = new Set(source.columns.flatMap(spellings));
  const extras = head.map((column, i) => ({ column, i })).filter(({ column }) => !used.has(normalHeader(column)));
  if (extras.length === 0) return [];
  const list = extras.map(
    ({ i }) =>
      `count(nullif(trim(c${i}), '')) as v${i}, ${privacy ? `count(*) filter (length(c${i}) >= 10 and holds_nhs_number(c${i}))` : "0"} as p${i}`,
  );
  const [counts] = await db.rows<Record<string, number>>(sql`select ${list.join(", ") as Sql} from raw`);
  return extras.map(({ column, i }) => ({
    column,
    why: isContactHeader(column) ? "contact details" : (counts?.[`p${i}`] ?? 0) > 0 ? "NHS numbers" : "not used",
    values: counts?.[`v${i}`] ?? 0,
  }));
}

/** Refusals of one file, as a person reads them. */
export async function refusalsOf(db: Database, limit = 1000): Promise<RefusedCell[]> {
  return await db.rows<RefusedCell>(
    sql`
      select f.path as file, r.line, r.column_name as "column", r.found, r.expected
      from refused_row as r
      join file as f on f.file_id = r.file_id
      order by f.path, r.line, r.column_name
      limit $limit`,
    { limit },
  );
}
