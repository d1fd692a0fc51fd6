import { plainPounds } from "../../../domain/format.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

const names: Readonly<Record<string, string>> = {
  direct: "Direct costs of commercial studies",
  overhead: "Overheads of commercial studies",
  capacity_building: "Capacity building",
  etc: "Excess treatment costs",
  grant: "Grants",
  rcf: "Research capability funding",
  network: "Network funding",
};

/** Research money of the period by kind: what came in, what went out, and on what capacity-building money was used. */
export const moneyByType: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{ type: string; received: number; used: number; lines: number; uses: string | null }>(
    sql`
      select type,
        coalesce(sum(amount_pence) filter (direction = 'in'), 0)::bigint as received,
        coalesce(sum(amount_pence) filter (direction = 'out'), 0)::bigint as used,
        count(*) as lines,
        string_agg(distinct used_for, ', ' order by used_for) filter (direction = 'out') as uses
      from finance
      where org = $organisation and month between $first::date and $last::date
      group by type
      order by list_position(['direct', 'overhead', 'capacity_building', 'grant', 'rcf', 'network', 'etc'], type)`,
    { organisation, first: period.first, last: period.last },
  );
  if (rows.length === 0) return null;
  return {
    table: {
      title: "Research money by kind",
      sentence: `Ledger lines of the months of ${period.label}: money in and money out are shown apart and not set off against each other.`,
      head: ["Kind", "In", "Out", "Used for", "Lines"],
      rows: rows.map(({ type, received, used, uses, lines }) => [
        names[type] ?? type,
        plainPounds(received),
        plainPounds(used),
        uses ?? (used === 0 ? "nothing used" : "not supplied"),
        String(lines),
      ]),
      numeric: [1, 2, 4],
    },
  };
};
