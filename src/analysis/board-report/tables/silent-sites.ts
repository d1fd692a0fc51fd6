import { counted, plainDate } from "../../../domain/format.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

const shown = 10;

/** Study-sites open for 180 days or more at the end of the period that have recruited nobody, in the order of the day they opened. */
export const silentSites: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{ study: string; title: string | null; opened: string; rare: boolean }>(
    sql`
      select s.study_key as study, t.short_title as title, s.open_on::varchar as opened, s.rare_disease as rare
      from study_site as s
      left join studies as t on t.study_key = s.study_key
      where s.organisation = $organisation
        and s.open_on <= $last::date - 180
        and (s.closed_on is null or s.closed_on > $last::date)
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
      sentence: `${counted(rows.length, "study-site")} open for 180 days or more ${rows.length === 1 ? "has" : "have"} recruited nobody yet; studies of rare diseases may rightly wait.${rows.length > shown ? ` The ${shown} opened earliest are listed.` : ""}`,
      head: ["Study", "Opened", "Rare disease"],
      rows: rows
        .slice(0, shown)
        .map(({ study, title, opened, rare }) => [
          title === null ? study : `${title} (${study})`,
          plainDate(opened),
          rare ? "yes" : "no",
        ]),
      numeric: [],
    },
  };
};
