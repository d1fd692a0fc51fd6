import { counted, plainDate, plainNumber } from "../../../domain/format.ts";
import { daysBetween } from "../../../domain/period.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

/** At most this many are listed; the number of all is said. */
const shown = 10;

/** Study-sites that have waited longest for a first participant, in the order of the day they were selected. */
export const oldestWaiting: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{
    study: string;
    title: string | null;
    since: string;
    letter: string | null;
    open: string | null;
    over: boolean;
  }>(
    sql`
      select s.study_key as study, t.short_title as title, s.selected_on::varchar as since, s.hra_letter_on::varchar as letter,
        s.open_on::varchar as open, coalesce(s.hra_letter_on + 90 < $last::date, false) as over
      from study_site as s
      left join studies as t on t.study_key = s.study_key
      where s.organisation = $organisation
        and s.counts_for_set_up and s.taken_on
        and s.selected_on <= $last::date
        and (s.first_participant_on is null or s.first_participant_on > $last::date)
        and (s.closed_on is null or s.closed_on > $last::date)
      order by s.selected_on, s.study_key`,
    { organisation, last: period.last },
  );
  if (rows.length === 0) return null;
  const over = rows.filter((row) => row.over).length;
  const step = ({ letter, open }: (typeof rows)[number]) =>
    letter === null || letter > period.last
      ? "HRA letter"
      : open === null || open > period.last
        ? "opening"
        : "first participant";
  return {
    table: {
      title: "Study-sites waiting longest",
      sentence: `${counted(rows.length, "study-site")} ${rows.length === 1 ? "waits" : "wait"} for a first participant on ${plainDate(period.last)}; ${over} of them more than 90 days after the HRA letter.${rows.length > shown ? ` The ${shown} selected earliest are listed.` : ""}`,
      head: ["Study", "Selected", "Days waiting", "Next step"],
      rows: rows
        .slice(0, shown)
        .map((row) => [
          row.title === null ? row.study : `${row.title} (${row.study})`,
          plainDate(row.since),
          plainNumber(daysBetween(row.since, period.last)),
          step(row),
        ]),
      numeric: [2],
    },
  };
};
