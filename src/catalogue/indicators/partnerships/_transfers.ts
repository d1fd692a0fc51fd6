import type { Method } from "../../../domain/indicator.ts";
import { type Sql, sql } from "../../../domain/sql.ts";

/** Calendar years, in which companies disclose, as the label of a rolling year. */
const calendarYear = sql`year || '-01..' || year || '-12'`;

const ownLines = sql`told_by = 'our-ledger'`;

/** What counts each transfer of the ledger as, with and without a purpose that the receiving body agreed. */
export function purposeOf(amount: Sql): Pick<Method, "counts" | "rows"> {
  const stated = sql`purpose_stated and recipient_view = 'agree'`;
  return {
    counts: sql`
      select
        org as organisation,
        ${calendarYear} as period,
        coalesce(sum(${amount}) filter (where ${stated}), 0)::double as n,
        sum(${amount})::double as d
      from transfers
      where ${ownLines}
      group by org, year
      having sum(${amount}) > 0`,
    rows: sql`
      select
        org as organisation,
        ${calendarYear} as period,
        file_id,
        line,
        case when ${stated} then 'numerator' else 'denominator' end as counted_in
      from transfers
      where ${ownLines}`,
  };
}

const compared = sql`told_by in ('our-ledger', 'public-download') and category <> 'research-and-development'`;

/** The gap between the ledger and the public download, where both have lines for the year. */
export const disclosureGap: Pick<Method, "counts" | "rows"> = {
  counts: sql`
    with told as (
      select
        org as organisation,
        ${calendarYear} as period,
        coalesce(sum(amount_pence) filter (where ${ownLines}), 0)::double as own_pence,
        coalesce(sum(amount_pence) filter (where told_by = 'public-download'), 0)::double as public_pence
      from transfers
      where ${compared}
      group by org, year
      having bool_or(told_by = 'public-download')
    )
    select
      organisation,
      period,
      100 * abs(own_pence - public_pence) / own_pence as value,
      null::double as lower,
      null::double as upper,
      abs(own_pence - public_pence) as n,
      own_pence as d
    from told
    where own_pence > 0`,
  rows: sql`
    select
      org as organisation,
      ${calendarYear} as period,
      file_id,
      line,
      case when ${ownLines} then 'denominator' else 'numerator' end as counted_in
    from transfers
    where ${compared}`,
};
