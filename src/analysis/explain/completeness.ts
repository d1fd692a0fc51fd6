import { periodsBetween } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** For which months a source speaks of each organisation. */
export interface Completeness {
  /** First days of months, oldest first. */
  readonly months: readonly string[];
  /** In the order of names. */
  readonly organisations: readonly CompletenessRow[];
  /** Organisations in all, of which a part is given. */
  readonly inAll: number;
}

export interface CompletenessRow {
  readonly code: string;
  readonly name: string;
  /** One for each month; not applicable before it opened and after it closed. */
  readonly states: readonly ("value" | "not-supplied" | "not-applicable")[];
}

export interface CompletenessQuestion {
  readonly source: string;
  /** How many months to show, up to the newest that came. */
  readonly months: number;
  readonly offset: number;
  readonly limit: number;
}

/** Organisations of which a source speaks at all, by months. Practices and pharmacies are left out: a silent one may never have been asked. */
export async function completeness(
  facts: Facts,
  { source, months: length, offset, limit }: CompletenessQuestion,
): Promise<Completeness> {
  const [span] = await facts.rows<{ first: string | null; last: string | null; organisations: number }>(
    sql`
      select min(s.month) as first, max(s.month) as last, count(distinct s.organisation) as organisations
      from supplied as s
      left join organisation as o
        on o.code = s.organisation
      where s.source = $source
        and coalesce(o.role, 'trust') not in ('practice', 'pharmacy')`,
    { source },
  );
  if (span === undefined || span.first === null || span.last === null)
    return { months: [], organisations: [], inAll: 0 };
  const months = periodsBetween(span.first, span.last, "month")
    .map(({ first }) => first)
    .slice(-length);
  const rows = await facts.rows<{
    code: string;
    name: string;
    opened: string | null;
    closed: string | null;
    there: string[] | null;
  }>(
    sql`
      select
        s.organisation as code,
        coalesce(any_value(o.name), s.organisation) as name,
        any_value(o.opened) as opened,
        any_value(o.closed) as closed,
        list(distinct s.month::varchar) as there
      from supplied as s
      left join organisation as o
        on o.code = s.organisation
      where s.source = $source
        and coalesce(o.role, 'trust') not in ('practice', 'pharmacy')
      group by s.organisation
      order by name, code
      limit $limit
      offset $offset`,
    { source, limit, offset },
  );
  return {
    months,
    inAll: span.organisations,
    organisations: rows.map(({ code, name, opened, closed, there }) => {
      const supplied = new Set(there);
      const open = (month: string) =>
        (opened === null || opened.slice(0, 7) <= month.slice(0, 7)) && (closed === null || month <= closed);
      return {
        code,
        name,
        states: months.map((month) =>
          supplied.has(month) ? "value" : open(month) ? "not-supplied" : "not-applicable",
        ),
      };
    }),
  };
}
