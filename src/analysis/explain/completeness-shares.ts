import { periodsBetween } from "../../domain/period.ts";
import type { ReadingState } from "../../domain/reading.ts";
import type { Source } from "../../domain/source.ts";
import { name, type Sql, sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** How many organisations stand in each of the five states in one month. */
export interface CompletenessShare {
  /** First day of the month. */
  readonly month: string;
  readonly states: Readonly<Record<ReadingState, number>>;
}

/**
 * Of the organisations of which a source speaks at all: in each month, how many sent something to count, sent noughts only, sent
 * nothing, or were not open. Practices and pharmacies are left out, as from `completeness`. Nothing is ever suppressed in what is
 * only said to have come.
 * @param months how many to give, up to the newest that came
 */
export async function completenessShares(
  facts: Facts,
  source: Source,
  { months: length }: { readonly months: number },
): Promise<CompletenessShare[]> {
  const [span] = await facts.rows<{ first: string | null; last: string | null }>(
    sql`
      with spoken as (${spokenMonths})
      select min(month) as first, max(month) as last from spoken`,
    { source: source.id },
  );
  if (span === undefined || span.first === null || span.last === null) return [];
  const months = periodsBetween(span.first, span.last, "month")
    .map(({ first }) => first)
    .slice(-length);
  const rows = await facts.rows<{ month: string; zero: number; value: number; missing: number; closed: number }>(
    sql`
      with spoken as (${spokenMonths}),
      bodies as (
        select spoken.organisation, any_value(o.opened) as opened, any_value(o.closed) as closed
        from spoken
        left join organisation as o
          on o.code = spoken.organisation
        group by spoken.organisation
      ),
      asked as (
        select unnest(string_split($months, ' '))::date as month
      ),
      zeros as (${zerosOf(source)})
      select
        asked.month,
        count(*) filter (spoken.month is not null and zeros.month is not null) as zero,
        count(*) filter (spoken.month is not null and zeros.month is null) as value,
        count(*) filter (
          spoken.month is null
          and coalesce(bodies.opened <= last_day(asked.month), true)
          and coalesce(bodies.closed >= asked.month, true)
        ) as missing,
        count(*) filter (
          spoken.month is null
          and not (coalesce(bodies.opened <= last_day(asked.month), true) and coalesce(bodies.closed >= asked.month, true))
        ) as closed
      from asked
      cross join bodies
      left join spoken
        on spoken.organisation = bodies.organisation
        and spoken.month = asked.month
      left join zeros
        on zeros.organisation = bodies.organisation
        and zeros.month = asked.month
      group by asked.month
      order by asked.month`,
    { source: source.id, months: months.join(" ") },
  );
  return rows.map(({ month, zero, value, missing, closed }) => ({
    month,
    states: { value, zero, "not-supplied": missing, "not-applicable": closed, suppressed: 0 },
  }));
}

const spokenMonths: Sql = sql`
    select distinct s.organisation, s.month
    from supplied as s
    left join organisation as o
      on o.code = s.organisation
    where s.source = $source
      and coalesce(o.role, 'trust') not in ('practice', 'pharmacy')`;

/** Months in which an organisation's rows count nothing: only where each row says how many. */
function zerosOf({ id, organisation, speaksFor, columns }: Source): Sql {
  const counts = columns.filter(({ type, required }) => type === "count" && required === true);
  if (organisation === undefined || speaksFor === undefined || !("month" in speaksFor) || counts.length === 0)
    return sql`select null::varchar as organisation, null::date as month where false`;
  const sum = counts.map((column) => `sum(${name(column.name)})`).join(" + ") as Sql;
  return sql`
    select ${name(organisation)} as organisation, ${name(speaksFor.month)} as month
    from ${name(id)}
    group by all
    having ${sum} = 0`;
}
