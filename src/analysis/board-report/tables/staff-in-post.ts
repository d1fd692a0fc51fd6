import { plainMonth, plainNumber } from "../../../domain/format.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

/** Clinical staff in post in the last month of the period that a return covers: the denominator of rates by staff. */
export const staffInPost: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{ staff_group: string; wte: number; month: string; path: string }>(
    sql`
      select s.staff_group, sum(s.wte) as wte, s.month::varchar as month, min(f.path) as path
      from clinical_staff as s
      join file as f using (file_id)
      where s.organisation = $organisation
        and s.month = (
          select max(month)
          from clinical_staff
          where organisation = $organisation and month between $first::date and $last::date
        )
      group by s.staff_group, s.month
      order by s.staff_group`,
    { organisation, first: period.first, last: period.last },
  );
  if (rows.length === 0) return null;
  const total = rows.reduce((sum, { wte }) => sum + wte, 0);
  const [first] = rows;
  return {
    table: {
      title: "Clinical staff in post",
      sentence: `${plainNumber(total, 1)} whole-time equivalents of clinical staff in ${plainMonth(first?.month ?? period.last)}, from ${first?.path ?? "the workforce file"}; support staff are not in it.`,
      head: ["Staff group", "WTE"],
      rows: rows.map(({ staff_group, wte }) => [staff_group, plainNumber(wte, 1)]),
      numeric: [1],
    },
  };
};
