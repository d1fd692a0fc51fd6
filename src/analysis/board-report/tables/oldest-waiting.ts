import { counted, plainDate, plainNumber } from "../../../domain/format.ts";
import { daysBetween } from "../../../domain/period.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

/** At most this many are listed; the number of all is said. */
const shown = 10;

/**
 * Study-sites that have waited longest for a first participant, in the order of the day they were selected. Days are counted to the
 * end of the period, or to the day until which the record of the study-site speaks.
 */
export const oldestWaiting: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{
    study: string;
    title: string | null;
    since: string;
    until: string;
    next: string;
    over: boolean;
  }>(
    sql`
      select s.study_key as study, t.short_title as title, s.selected_on::varchar as since,
        least(s.seen_until, $last::date)::varchar as until,
        -- A step whose date is missing is over once a later one has happened.
        case
          when s.open_on <= $last::date then 'first participant'
          when least(s.hra_letter_on, s.local_pack_on, s.contract_on) <= $last::date then 'opening'
          else 'HRA letter'
        end as next,
        coalesce(s.hra_letter_on + 90 < least(s.seen_until, $last::date), false) as over
      from study_site as s
      left join studies as t on t.study_key = s.study_key
      where s.organisation = $organisation
        and s.counts_for_set_up and s.taken_on
        and s.selected_on <= least(s.seen_until, $last::date)
        and (s.first_participant_on is null or s.first_participant_on > $last::date)
        and (s.closed_on is null or s.closed_on > $last::date)
      order by s.selected_on, s.study_key`,
    { organisation, last: period.last },
  );
  if (rows.length === 0) return null;
  const over = rows.filter((row) => row.over).length;
  const early = rows.filter(({ until }) => until < period.last);
  const known =
    early.length === 0
      ? ""
      : ` ${plainNumber(early.length)} of them ${early.length === 1 ? "is" : "are"} known of only up to an earlier day, ${plainDate(early.map(({ until }) => until).sort()[0] ?? "")} at the earliest, and the days are counted to it.`;
  return {
    table: {
      title: "Study-sites waiting longest",
      sentence: `${counted(rows.length, "study-site")} ${rows.length === 1 ? "waits" : "wait"} for a first participant on ${plainDate(period.last)}; ${over} of them more than 90 days after the HRA letter.${known}${rows.length > shown ? ` The ${shown} selected earliest are listed.` : ""}`,
      head: ["Study", "Selected", "Days waiting", "Next step"],
      rows: rows
        .slice(0, shown)
        .map((row) => [
          row.title === null ? row.study : `${row.title} (${row.study})`,
          plainDate(row.since),
          plainNumber(daysBetween(row.since, row.until)),
          row.next,
        ]),
      numeric: [2],
    },
  };
};
