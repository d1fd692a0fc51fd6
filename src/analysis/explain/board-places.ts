import { monthsOf, type Period } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { countRows } from "../readings/count-rows.ts";

/** A trust under a board, and for how many months of a period it sent activity. */
export interface BoardTrust {
  readonly code: string;
  readonly name: string;
  readonly type: string | null;
  readonly monthsSent: number;
}

/** What stands under one integrated care board. */
export interface BoardPlaces {
  /** Open at the end of the period, in the order of names. */
  readonly trusts: readonly BoardTrust[];
  readonly months: number;
  /** Open on the day that indicators of care outside hospital take: 30 September of the financial year. */
  readonly practices: number;
  readonly pharmacies: number;
  readonly openOn: string;
  /** Study-sites of its trusts that were open for 180 days or more, and those of them that recruited nobody so far; null where none is known. */
  readonly openSites: { readonly silent: number; readonly all: number } | null;
}

/** Keeps organisations `o` that are under `$board` on `$day`. */
const underBoard = sql`
      join organisation_icb as b
        on b.code = o.code
        and b.icb = $board
        and coalesce(b.valid_from <= $day::date, true)
        and coalesce(b.valid_to >= $day::date, true)`;

/** Counts what stands under a board; practices and pharmacies are counted and never named. */
export async function boardPlaces(facts: Facts, board: string, year: Period): Promise<BoardPlaces> {
  const trusts = await facts.rows<BoardTrust>(
    sql`
      with sent as (
        select organisation, count(distinct month) as months
        from supplied
        where source = 'activity'
          and month between $first::date and $day::date
        group by organisation
      )
      select o.code, coalesce(o.name, o.code) as name, o.type, coalesce(sent.months, 0) as "monthsSent"
      from organisation as o
      ${underBoard}
      left join sent on sent.organisation = o.code
      where o.role = 'trust'
        and o.status = 'active'
        and coalesce(o.opened <= $day::date, true)
      order by name, o.code`,
    { board, first: year.first, day: year.last },
  );
  const openOn = `${year.first.slice(0, 4)}-09-30`;
  const [open] = await facts.rows<{ practices: number; pharmacies: number }>(
    sql`
      select
        count(*) filter (where o.role = 'practice') as practices,
        count(*) filter (where o.role = 'pharmacy') as pharmacies
      from organisation as o
      ${underBoard}
      where o.role in ('practice', 'pharmacy')
        and o.status in ('active', 'closed')
        and coalesce(o.opened <= $day::date, true)
        and coalesce(o.closed > $day::date, true)`,
    { board, day: openOn },
  );
  const silent = await countRows(facts, {
    indicator: "A11",
    organisations: trusts.map(({ code }) => code),
    period: year.label,
  });
  const sum = (of: "n" | "d") => silent.reduce((total, row) => total + (row[of] ?? 0), 0);
  return {
    trusts,
    months: monthsOf(year).length,
    practices: open?.practices ?? 0,
    pharmacies: open?.pharmacies ?? 0,
    openOn,
    openSites: silent.length === 0 ? null : { silent: sum("n"), all: sum("d") },
  };
}
