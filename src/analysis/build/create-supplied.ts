import type { Source } from "../../domain/source.ts";
import { literal, name, type Sql, sql } from "../../domain/sql.ts";
import type { Database } from "../../store/database.ts";

/**
 * Makes three tables: `supplied` (for which organisation and month a source speaks), `period` (every month, quarter,
 * half-year and year they touch) and `field_quality` (required cells expected and present).
 */
export async function createSupplied(db: Database, sources: readonly Source[]): Promise<void> {
  await db.run(sql`create table supplied (source varchar, organisation varchar, month date)`);
  await db.run(
    sql`create table field_quality (source varchar, organisation varchar, month date, expected bigint, present bigint)`,
  );
  for (const source of sources) await fillOne(db, source);
  await createPeriods(db);
}

async function fillOne(db: Database, source: Source): Promise<void> {
  const { speaksFor, organisation } = source;
  if (speaksFor === undefined || organisation === undefined) return;
  const table = name(`${source.id}_states`);
  const id = literal(source.id);
  const body = name(organisation);
  if ("month" in speaksFor) {
    await db.run(sql`
      insert into supplied
      select distinct ${id}, ${body}, ${name(speaksFor.month)}
      from ${table}
      where ${body} is not null`);
  } else if ("period" in speaksFor) {
    await db.run(sql`
      insert into supplied
      select distinct ${id}, organisation, unnest(range(first_day, last_day, interval 1 month))::date
      from (
        select distinct ${body} as organisation, label_first_day(${name(speaksFor.period)}) as first_day,
          label_last_day(${name(speaksFor.period)}) as last_day
        from ${table}
        where ${body} is not null
      )`);
  } else {
    const since = speaksFor.since.map((column) => name(column)).join(", ") as Sql;
    await db.run(sql`
      insert into supplied
      select ${id}, organisation, unnest(range(first_month, until + interval 1 day, interval 1 month))::date
      from (
        select ${body} as organisation, date_trunc('month', min(least(${since})))::date as first_month, max(received_on) as until
        from ${table}
        where ${body} is not null
        group by organisation
      )
      where first_month is not null and until >= first_month`);
  }
  await fillQuality(db, source, body);
}

/** Required cells: a row taken has them all; a refused row lacks those that were refused. */
async function fillQuality(db: Database, source: Source, body: Sql): Promise<void> {
  const required = String(source.columns.filter((column) => column.required).length) as Sql;
  const { speaksFor } = source;
  const month = (
    speaksFor !== undefined && "month" in speaksFor
      ? name(speaksFor.month)
      : speaksFor !== undefined && "period" in speaksFor
        ? `label_first_day(${name(speaksFor.period)})`
        : "date_trunc('month', received_on)::date"
  ) as Sql;
  await db.run(sql`
    insert into field_quality
    select ${literal(source.id)}, organisation, month, sum(expected)::bigint, sum(present)::bigint
    from (
      select ${body} as organisation, ${month} as month, count(*) * ${required} as expected, count(*) * ${required} as present
      from ${name(`${source.id}_states`)}
      group by all
      union all
      select organisation, coalesce(r.month, date_trunc('month', f.received_on)::date), ${required}, ${required} - least(${required}, count(*))
      from refused_row as r
      join file as f on f.file_id = r.file_id
      where f.source = ${literal(source.id)} and r.organisation is not null
      group by r.file_id, r.line, organisation, 2
    )
    group by organisation, month`);
}

async function createPeriods(db: Database): Promise<void> {
  await db.run(sql`
    create table period as
    with span as (
      select min(month) as first_month, max(month) as last_month from supplied
    ),
    months as (
      select unnest(range(first_month, last_month + interval 1 month, interval 1 month))::date as month
      from span
      where first_month is not null
    ),
    placed as (
      select month, year(month) - (month(month) < 4)::int as start_year, (month(month) + 8) % 12 as place
      from months
    ),
    labelled as (
      select unnest([
        {'label': strftime(month, '%Y-%m'), 'kind': 'month'},
        {'label': year_label || 'Q' || (place // 3 + 1), 'kind': 'quarter'},
        {'label': year_label || 'H' || (place // 6 + 1), 'kind': 'half'},
        {'label': case when (start_year + 1) % 100 between 1 and 12 then start_year || '/' || right(year_label, 2) else year_label end,
          'kind': 'year'}
      ], recursive := true)
      from (select *, start_year || '-' || lpad(((start_year + 1) % 100)::varchar, 2, '0') as year_label from placed)
    )
    select distinct label, kind, label_first_day(label) as first_day, label_last_day(label) as last_day
    from labelled
    order by kind, first_day`);
}
