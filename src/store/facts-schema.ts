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

/** Days a period's label stands for; null for a label that is none. Shared by every SQL text as `label_first_day` and `label_last_day`. */
const labelMacros: readonly Sql[] = [
  sql`
    create or replace macro label_first_day(label) as (
      case
        when regexp_full_match(label, '[0-9]{4}-(0[1-9]|1[0-2])([.][.].*)?') then try_cast(left(label, 7) || '-01' as date)
        when label like '%Q4' then make_date(left(label, 4)::int + 1, 1, 1)
        when label like '%Q_' then make_date(left(label, 4)::int, right(label, 1)::int * 3 + 1, 1)
        when label like '%H2' then make_date(left(label, 4)::int, 10, 1)
        when regexp_full_match(label, '[0-9]{4}[-/][0-9]{2}(H1)?') then make_date(left(label, 4)::int, 4, 1)
      end
    )`,
  sql`
    create or replace macro label_last_day(label) as (
      case
        when label like '%..%' then last_day(try_cast(right(label, 7) || '-01' as date))
        when regexp_full_match(label, '[0-9]{4}-(0[1-9]|1[0-2])') then last_day(try_cast(label || '-01' as date))
        when label like '%Q_' then last_day(label_first_day(label) + interval 2 month)
        when label like '%H_' then last_day(label_first_day(label) + interval 5 month)
        else last_day(label_first_day(label) + interval 11 month)
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
