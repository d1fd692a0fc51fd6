import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";
import { protectCounts } from "../protect-counts.ts";

/**
 * Participants of the period by setting and attribution: cells below the level of the organisation, so counts of 1 to 7
 * are hidden, and with each another that would give it back; the rest are rounded to the nearest 5.
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
  const ways = [...new Set(rows.map(({ attribution }) => attribution))];
  const counts = settings.map((setting) =>
    ways.map((way) => rows.find((row) => row.setting === setting && row.attribution === way)?.recruited ?? 0),
  );
  const title = "Participants by setting and attribution";
  const words = ways.map((way) => way.replaceAll("_", " "));
  const { cells, hidden } = protectCounts({ table: title, rows: settings, columns: words, counts });
  return {
    table: {
      title,
      sentence:
        "Counts of 1 to 7 are hidden as [c], and with them a count that would give them back by taking away; others are rounded to the nearest 5, totals too.",
      head: ["Setting", ...words, "All"],
      rows: cells,
      numeric: words.map((_, i) => i + 1).concat(words.length + 1),
    },
    hidden,
  };
};
