import type { Source } from "../domain/source.ts";
import { type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";
import { statesTable, tidyMacros } from "./tidy.ts";

const tables: readonly Sql[] = [
  sql`
    create table build (key varchar, value varchar)`,
  sql`
    create table file (
      file_id integer, path varchar, sha256 varchar, bytes bigint, format varchar, source varchar, state varchar,
      received_on date, received_stated boolean, rows_read bigint, rows_taken bigint, rows_refused bigint,
      footers bigint, note varchar
    )`,
  sql`
    create table refused_row (
      file_id integer, line integer, column_name varchar, found varchar, expected varchar, organisation varchar, month date
    )`,
  sql`
    create table dropped_column (file_id integer, column_name varchar, why varchar, cells bigint)`,
];

/**
 * Days a period's label stands for; null for a label that is none. Shared by every SQL text as `label_first_day` and
 * `label_last_day`, which read labels as `readPeriod` does. They run over many rows: whatever needs adding of intervals is slower.
 */
const labelMacros: readonly Sql[] = [
  sql`
    create or replace macro is_month_label(label) as regexp_full_match(label, '[0-9]{4}-(0[1-9]|1[0-2])')`,
  // A case looks no further once it knows; "and" may begin with the part that only suits a year.
  sql`
    create or replace macro is_year_label(label) as (
      case
        when regexp_full_match(label, '[0-9]{4}[-/][0-9]{2}(H[12]|Q[1-4])?')
          then (left(label, 4)::int + 1) % 100 = substr(label, 6, 2)::int
        else false
      end
    )`,
  sql`
    create or replace macro is_rolling_label(label) as (
      case
        when regexp_full_match(label, '[0-9]{4}-(0[1-9]|1[0-2])[.][.][0-9]{4}-(0[1-9]|1[0-2])')
          then left(label, 7) <= right(label, 7)
        else false
      end
    )`,
  sql`
    create or replace macro label_first_day(label) as (
      case
        when is_month_label(label) then make_date(left(label, 4)::int, right(label, 2)::int, 1)
        when is_year_label(label) then
          case
            when label like '%Q4' then make_date(left(label, 4)::int + 1, 1, 1)
            when label like '%Q2' then make_date(left(label, 4)::int, 7, 1)
            when label like '%Q3' or label like '%H2' then make_date(left(label, 4)::int, 10, 1)
            else make_date(left(label, 4)::int, 4, 1)
          end
        when is_rolling_label(label) then make_date(left(label, 4)::int, substr(label, 6, 2)::int, 1)
      end
    )`,
  sql`
    create or replace macro label_last_day(label) as (
      case
        when is_month_label(label) then last_day(make_date(left(label, 4)::int, right(label, 2)::int, 1))
        when is_year_label(label) then
          case
            when label like '%Q1' then make_date(left(label, 4)::int, 6, 30)
            when label like '%Q2' or label like '%H1' then make_date(left(label, 4)::int, 9, 30)
            when label like '%Q3' then make_date(left(label, 4)::int, 12, 31)
            else make_date(left(label, 4)::int + 1, 3, 31)
          end
        when is_rolling_label(label) then last_day(make_date(substr(label, 10, 4)::int, right(label, 2)::int, 1))
      end
    )`,
];

/** Makes the tables that every facts file has, empty. */
export async function createFactsSchema(db: Database, sources: readonly Source[]): Promise<void> {
  for (const text of [...tables, ...labelMacros, ...sources.map(statesTable)]) await db.run(text);
  await createTidyMacros(db);
}

/** Makes the macros that tidying uses, which each connection has for itself. */
export async function createTidyMacros(db: Database): Promise<void> {
  for (const text of tidyMacros) await db.run(text);
}
