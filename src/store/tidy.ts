import { odsCodeShape } from "../domain/ods-code.ts";
import type { Column, Source } from "../domain/source.ts";
import { literal, name, type Sql, sql } from "../domain/sql.ts";
import { uuidShape } from "./looks-private.ts";

/** How one column is tidied: SQL for its value, for what is wrong with it (true if so), and what was expected. */
export interface TidiedColumn {
  readonly column: Column;
  /** The cell as it came, trimmed, null where empty. */
  readonly cell: Sql;
  readonly value: Sql;
  readonly wrong: Sql | null;
  readonly expected: string;
}

const types: Readonly<Record<Column["type"], string>> = {
  text: "varchar",
  code: "varchar",
  date: "date",
  month: "date",
  count: "bigint",
  number: "double",
  pence: "bigint",
  "yes-no": "boolean",
  choice: "varchar",
};

/** The DuckDB type a column has in the facts. */
export function sqlType({ type }: Column): Sql {
  return (types[type] ?? "varchar") as Sql;
}

/** The columns that are stored, in their order. */
export function storedColumns({ columns }: Source): Column[] {
  return columns.filter(({ receiptOnly }) => receiptOnly !== true);
}

/** The two tables every source has, empty: all states ever received. The newest state is a view made later. */
export function statesTable(source: Source): Sql {
  const columns = storedColumns(source)
    .map((column) => `${name(column.name)} ${sqlType(column)}`)
    .join(", ");
  return `create table ${name(`${source.id}_states`)} (file_id integer, line integer, received_on date, ${columns})` as Sql;
}

/**
 * SQL that turns a raw text cell into the column's value and says when it cannot.
 * @param raw SQL of the raw cell; null where the file has no such column
 * @param privacy false where the file is known to hold nothing like an NHS number, so that texts need no look
 */
export function tidyColumn(column: Column, raw: Sql | null, privacy = true): TidiedColumn {
  if (raw === null)
    return {
      column,
      cell: "null::varchar" as Sql,
      value: `null::${sqlType(column)}` as Sql,
      wrong: null,
      expected: "",
    };
  const empties = ["", ...(column.empty ?? [])].map((word) => literal(word.toLowerCase())).join(", ");
  const cell = (
    (column.empty ?? []).length === 0
      ? `nullif(trim(${raw}), '')`
      : `case when lower(trim(${raw})) in (${empties}) then null else trim(${raw}) end`
  ) as Sql;
  const { value, wrong, expected } = typed(column, cell, privacy);
  const missing = column.required ? (`${cell} is null` as Sql) : null;
  const problems = [missing, wrong].filter((part): part is Sql => part !== null);
  return {
    column,
    cell,
    value,
    wrong: problems.length === 0 ? null : (problems.map((part) => `coalesce(${part}, false)`).join(" or ") as Sql),
    expected,
  };
}

/**
 * The same for a column whose every cell is known to be right and without anything to trim.
 * @param same true where every value is the cell itself, letter for letter
 */
export function cleanColumn(column: Column, raw: Sql, same: boolean): TidiedColumn {
  const { value, expected } = typed(column, raw, false);
  return { column, cell: raw, value: same && sqlType(column) === "varchar" ? raw : value, wrong: null, expected };
}

function typed(column: Column, cell: Sql, privacy: boolean): { value: Sql; wrong: Sql | null; expected: string } {
  switch (column.type) {
    case "text":
      return {
        value: cell,
        // A case looks no further once it knows; "and" would search every cell.
        wrong: privacy
          ? sql`case when coalesce(length(${cell}), 0) < 10 then false when not regexp_matches(${cell}, '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}') then false else holds_nhs_number(${cell}) end`
          : null,
        expected: "text without anything like an NHS number",
      };
    case "code":
      return {
        value: sql`upper(${cell})`,
        wrong: sql`not regexp_full_match(upper(${cell}), '[A-Z0-9]{3,10}|SYN-[A-Z0-9]{1,8}')`,
        expected: odsCodeShape,
      };
    case "date": {
      const value = day(cell, column.formats ?? []);
      return {
        value,
        wrong: sql`(${cell} is not null and ${value} is null)`,
        expected: `a date as ${dateShape(column)}`,
      };
    }
    case "month": {
      const value =
        column.formats === undefined
          ? sql`case length(${cell}) when 7 then try_cast(${cell} || '-01' as date) when 10 then date_trunc('month', try_cast(${cell} as date))::date end`
          : sql`date_trunc('month', ${day(cell, column.formats)})::date`;
      return {
        value,
        wrong: sql`(${cell} is not null and ${value} is null)`,
        expected: column.formats === undefined ? "a month as 2026-09" : `a month as ${dateShape(column)}`,
      };
    }
    case "count":
      return {
        value: sql`try_cast(${cell} as bigint)`,
        wrong: sql`not regexp_full_match(${cell}, '[0-9]{1,15}')`,
        expected: "a whole number of 0 or more",
      };
    case "number":
      return {
        value: sql`try_cast(${cell} as double)`,
        wrong: sql`not regexp_full_match(${cell}, '[-]?([0-9]{1,15}([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?')`,
        expected: "a number",
      };
    case "pence":
      return {
        value: sql`try_cast(${cell} as bigint)`,
        wrong: sql`not regexp_full_match(${cell}, '[-]?[0-9]{1,15}')`,
        expected: "whole pence, as 125000 for £1,250",
      };
    case "yes-no":
      return {
        value: sql`case lower(${cell}) when 'yes' then true when 'y' then true when 'true' then true when 'no' then false when 'n' then false when 'false' then false end`,
        wrong: sql`lower(${cell}) not in ('yes', 'y', 'true', 'no', 'n', 'false')`,
        expected: "yes or no",
      };
    case "choice": {
      const choices = column.choices ?? [];
      const same = choices.every((choice) => choice === choice.toLowerCase());
      const value = same
        ? sql`lower(${cell})`
        : (`case lower(${cell}) ${choices.map((choice) => `when ${literal(choice.toLowerCase())} then ${literal(choice)}`).join(" ")} end` as Sql);
      const list = choices.map((choice) => literal(choice.toLowerCase())).join(", ") as Sql;
      return { value, wrong: sql`lower(${cell}) not in (${list})`, expected: `one of ${choices.join(", ")}` };
    }
  }
}

function day(cell: Sql, formats: readonly string[]): Sql {
  if (formats.length === 0) return sql`try_cast(case when length(${cell}) = 10 then ${cell} end as date)`;
  const tries = formats.map((format) => `try_strptime(${cell}, ${literal(format)})`).join(", ") as Sql;
  return sql`coalesce(${tries})::date`;
}

function dateShape({ formats }: Column): string {
  const example = (format: string) =>
    format
      .replace("%Y", "2026")
      .replace("%m", "09")
      .replace("%d", "30")
      .replace("%B", "September")
      .replace("%b", "Sep")
      .replace("%y", "26");
  return (formats ?? ["%Y-%m-%d"]).map(example).join(" or ");
}

/** Macros that tidying uses: ten digits with the check digit of an NHS number, anywhere in a text but within a UUID. */
export const tidyMacros: readonly Sql[] = [
  sql`
    create temp macro nhs_check_digit(digits) as (
      (11 - list_sum(list_transform(range(1, 10), i -> substr(digits, i::int, 1)::int * (11 - i::int)))::int % 11) % 11
    )`,
  sql`
    create temp macro holds_nhs_number(cell) as (
      regexp_matches(cell, '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}')
      and len(list_filter(
        list_transform(
          regexp_extract_all(regexp_replace(cell, ${literal(uuidShape)}, ' ', 'g'), '(?:^|[^0-9])([0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4})(?:$|[^0-9])', 1),
          found -> regexp_replace(found, '[ -]', '', 'g')
        ),
        digits -> nhs_check_digit(digits) = substr(digits, 10, 1)::int
          and not regexp_full_match(digits, '(0+|1+|2+|3+|4+|5+|6+|7+|8+|9+)')
      )) > 0
    )`,
];
