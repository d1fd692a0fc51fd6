import { kaplanMeier } from "@openward/stats";
import { plainNumber } from "../../../domain/format.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

/** Steps of set-up, from one time-point to the next. */
const steps = [
  { name: "Selected to HRA letter", from: "selected_on", to: "hra_letter_on" },
  { name: "HRA letter to local pack", from: "hra_letter_on", to: "local_pack_on" },
  { name: "Local pack to contract", from: "local_pack_on", to: "contract_on" },
  { name: "Contract to open", from: "contract_on", to: "open_on" },
  { name: "Open to first participant", from: "open_on", to: "first_participant_on" },
] as const;

/** Median days of each step of set-up for study-sites that began the step in the two years to the period's end, waiting ones counted. */
export const stepWaits: TableMaker = async ({ facts }, { organisation, period }) => {
  const sites = await facts.rows<Record<string, string | null>>(
    sql`
      select selected_on::varchar as selected_on, hra_letter_on::varchar as hra_letter_on, local_pack_on::varchar as local_pack_on,
        contract_on::varchar as contract_on, open_on::varchar as open_on, first_participant_on::varchar as first_participant_on,
        closed_on::varchar as closed_on
      from study_site
      where organisation = $organisation and counts_for_set_up and taken_on`,
    { organisation },
  );
  const since = `${Number(period.last.slice(0, 4)) - 2}${period.last.slice(4)}`;
  const rows = steps.map(({ name, from, to }) => {
    const days: number[] = [];
    const happened: boolean[] = [];
    let outOfOrder = 0;
    for (const site of sites) {
      const start = site[from] ?? null;
      if (start === null || start > period.last || start <= since) continue;
      const end = site[to] ?? null;
      const closed = site.closed_on ?? null;
      const seen = end !== null && end <= period.last;
      const until = seen ? end : closed !== null && closed < period.last ? closed : period.last;
      const waited = Math.round((Date.parse(until) - Date.parse(start)) / 86_400_000);
      if (waited < 0) {
        outOfOrder += 1;
        continue;
      }
      days.push(waited);
      happened.push(seen);
    }
    return { name, days, happened, outOfOrder };
  });
  if (rows.every(({ days }) => days.length === 0)) return null;
  const outOfOrder = rows.reduce((sum, row) => sum + row.outOfOrder, 0);
  return {
    table: {
      title: "Where the days go",
      sentence: `Median days of each step for study-sites that began it in the two years to the end of the period; those still waiting are counted as waiting.${outOfOrder === 0 ? "" : ` ${outOfOrder} steps whose dates are out of order are left out.`}`,
      head: ["Step", "Median days", "95% interval", "Study-sites", "Still waiting"],
      rows: rows.map(({ name, days, happened }) => {
        if (days.length === 0) return [name, "none to count", "", "0", "0"];
        const { median, lower, upper, total, waiting } = kaplanMeier({ days, happened });
        return [
          name,
          median === null ? "more than half still waiting" : plainNumber(median),
          `${lower === null ? "no lower bound" : plainNumber(lower)} to ${upper === null ? "no upper bound yet" : plainNumber(upper)}`,
          String(total),
          String(waiting),
        ];
      }),
      numeric: [1, 2, 3, 4],
    },
  };
};
