import { counted, plainDate } from "../../../domain/format.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

/** Awards from outside NHS Treasury allocations that were live at the end of the period, with what is known of their terms. */
export const awardTerms: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{ award: string; condition: string | null; met: string; checked: string | null }>(
    sql`
      select a.award_id as award, a.condition, l.condition_met as met, a.checked_on::varchar as checked
      from award_live as l
      join awards as a using (award_id)
      where l.organisation = $organisation and l.period = $period
      order by a.award_id`,
    { organisation, period: period.label },
  );
  if (rows.length === 0) return null;
  const words: Readonly<Record<string, string>> = { yes: "met", no: "not met", not_checked: "not checked" };
  const count = (state: string) => rows.filter(({ met }) => met === state).length;
  return {
    table: {
      title: "Terms of research money from outside NHS Treasury allocations",
      sentence: `Of ${counted(rows.length, "award")} live at the end of the period, ${count("yes")} ${count("yes") === 1 ? "has its" : "have their"} terms met, ${count("no")} not met and ${count("not_checked")} not checked.`,
      head: ["Award", "Condition", "State", "Checked on"],
      rows: rows.map(({ award, condition, met, checked }) => [
        award,
        condition ?? "not supplied",
        words[met] ?? met,
        checked === null ? "not supplied" : plainDate(checked),
      ]),
      numeric: [],
    },
  };
};
