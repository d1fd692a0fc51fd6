import { counted, plainDate } from "../../../domain/format.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

const shown = 10;

/**
 * Study-sites open for 180 days or more at the end of the period that have recruited nobody, in the order of the day they opened:
 * those that the view `silent_site` calls silent, asked for one organisation only.
 */
export const silentSites: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{ study: string; title: string | null; opened: string }>(
    sql`
      select s.study_key as study, t.short_title as title, s.open_on::varchar as opened
      from study_site as s
      left join studies as t on t.study_key = s.study_key
      where s.organisation = $organisation
        and s.taken_on
        and not s.rare_disease
        and s.open_on <= $last::date - 180
        and (s.closed_on is null or s.closed_on > $last::date)
        and (s.first_participant_on is null or s.first_participant_on > $last::date)
        and exists (
          from known_until
          where organisation = $organisation and known_until >= $last::date
        )
        -- Where no activity was sent for this quarter or the one before, silence says nothing.
        and exists (
          from supplied
          where source = 'activity'
            and organisation = $organisation
            and month between date_trunc('quarter', $last::date) - interval 3 month and $last::date
        )
        and s.study_key not in (
          select study_key
          from activity_month
          where organisation = $organisation and recruited > 0 and month <= $last::date
        )
      order by s.open_on, s.study_key`,
    { organisation, last: period.last },
  );
  if (rows.length === 0) return null;
  return {
    table: {
      title: "Open study-sites without a participant",
      sentence: `${counted(rows.length, "study-site")} open for 180 days or more ${rows.length === 1 ? "has" : "have"} recruited nobody yet; studies of rare diseases may rightly wait and are left out.${rows.length > shown ? ` The ${shown} opened earliest are listed.` : ""}`,
      head: ["Study", "Opened"],
      rows: rows
        .slice(0, shown)
        .map(({ study, title, opened }) => [title === null ? study : `${title} (${study})`, plainDate(opened)]),
      numeric: [],
    },
  };
};
