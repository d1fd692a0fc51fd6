import { addDays, monthEnd } from "../../domain/period.ts";
import type { Source } from "../../domain/source.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** What came of one source. */
export interface SourceArrival {
  readonly source: string;
  readonly files: number;
  readonly rowsTaken: number;
  readonly rowsRefused: number;
  /** Newest day on which a file of it was received. */
  readonly receivedOn: string | null;
  /** Organisations and months it speaks for; nought and null where it speaks of a state without a time. */
  readonly organisations: number;
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
}

/** A month's extract is due this many days after the month has ended: then its figures are final. */
export const daysUntilDue = 30;

/** Every source of which a file was taken, by id. */
export async function sourceArrivals(facts: Facts): Promise<SourceArrival[]> {
  return facts.rows<SourceArrival>(sql`
    with spoken as (
      select source, count(distinct organisation) as organisations, min(month) as first_month, max(month) as last_month
      from supplied
      group by source
    )
    select
      file.source,
      count(*) as files,
      sum(rows_taken)::bigint as "rowsTaken",
      sum(rows_refused)::bigint as "rowsRefused",
      max(received_on) as "receivedOn",
      coalesce(any_value(organisations), 0) as organisations,
      any_value(first_month) as "firstMonth",
      any_value(last_month) as "lastMonth"
    from file
    left join spoken
      on spoken.source = file.source
    where file.state = 'taken'
    group by file.source
    order by file.source`);
}

/** An extract that should have come by now. */
export interface LateExtract {
  /** First day of the month that is missing. */
  readonly month: string;
  readonly dueOn: string;
}

/**
 * The month after the newest one that came, if its extract is overdue. Only an organisation's own monthly extracts are
 * ever late; publishers keep their own calendars.
 * @param today ISO
 */
export function lateExtract(
  { kind, speaksFor }: Source,
  { lastMonth }: Pick<SourceArrival, "lastMonth">,
  today: string,
): LateExtract | null {
  if (kind !== "local" || speaksFor === undefined || "period" in speaksFor || lastMonth === null) return null;
  const year = Number(lastMonth.slice(0, 4));
  const month = Number(lastMonth.slice(5, 7));
  const end = month === 12 ? monthEnd(year + 1, 1) : monthEnd(year, month + 1);
  const dueOn = addDays(end, daysUntilDue);
  return today > dueOn ? { month: `${end.slice(0, 7)}-01`, dueOn } : null;
}
