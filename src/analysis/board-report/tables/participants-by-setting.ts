import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

/** Routes in the order of their columns; only those that occur are shown. */
const routes = ["consented_here", "remote_mapped", "identified_only", "not stated"];

/**
 * Participants of the period by setting and attribution: cells below the level of the organisation, given
 * exactly here and hidden or rounded on the way out.
 */
export const participantsBySetting: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{ setting: string; attribution: string; recruited: number }>(
    sql`
      select coalesce(setting, 'not stated') as setting, coalesce(attribution, 'not stated') as attribution, sum(recruited)::bigint as recruited
      from activity
      where site_org = $organisation and month between $first::date and $last::date
      group by 1, 2
      order by 1, 2`,
    { organisation, first: period.first, last: period.last },
  );
  if (rows.length === 0) return null;
  const settings = [...new Set(rows.map(({ setting }) => setting))];
  const ways = routes.filter((route) => rows.some(({ attribution }) => attribution === route));
  const counts = settings.map((setting) =>
    ways.map((way) => rows.find((row) => row.setting === setting && row.attribution === way)?.recruited ?? 0),
  );
  return {
    people: {
      title: "Participants by setting and attribution",
      sentence:
        "People who joined a study in the period, by where they were seen and how they came to be counted here.",
      rowName: "Setting",
      rows: settings,
      columns: ways.map((way) => way.replaceAll("_", " ")),
      counts,
      totals: "both",
      wholeOrganisation: true,
    },
  };
};
