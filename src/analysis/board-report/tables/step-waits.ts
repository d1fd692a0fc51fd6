import { kaplanMeier } from "@openward/stats";
import { counted, plainNumber } from "../../../domain/format.ts";
import { daysBetween } from "../../../domain/period.ts";
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

/** A study-site's time-points by name, as ISO dates, and the day until which what is still blank is known not to have happened. */
type Site = Readonly<Record<string, string | null>>;

/** What became of a step that a study-site began, by a day. */
type StepState =
  | { readonly kind: "counted"; readonly days: number; readonly happened: boolean }
  | { readonly kind: "no-date" | "out-of-order" | "not-begun" };

/** Median days of each step of set-up for study-sites that began the step in the two years to the period's end, waiting ones counted. */
export const stepWaits: TableMaker = async ({ facts }, { organisation, period }) => {
  const sites = await facts.rows<Site>(
    sql`
      select selected_on::varchar as selected_on, hra_letter_on::varchar as hra_letter_on, local_pack_on::varchar as local_pack_on,
        contract_on::varchar as contract_on, open_on::varchar as open_on, first_participant_on::varchar as first_participant_on,
        closed_on::varchar as closed_on, seen_until::varchar as seen_until
      from study_site
      where organisation = $organisation and counts_for_set_up and taken_on`,
    { organisation },
  );
  const since = `${Number(period.last.slice(0, 4)) - 2}${period.last.slice(4)}`;
  const rows = steps.map(({ name }, place) => {
    const states = sites.map((site) => stepState(site, place, since, period.last));
    const counts = states.flatMap((state) => (state.kind === "counted" ? [state] : []));
    return {
      name,
      days: counts.map(({ days }) => days),
      happened: counts.map(({ happened }) => happened),
      noDate: states.filter(({ kind }) => kind === "no-date").length,
      outOfOrder: states.filter(({ kind }) => kind === "out-of-order").length,
    };
  });
  if (rows.every(({ days }) => days.length === 0)) return null;
  const noDate = rows.reduce((sum, row) => sum + row.noDate, 0);
  const outOfOrder = rows.reduce((sum, row) => sum + row.outOfOrder, 0);
  const leftOut = [
    ...(noDate === 0
      ? []
      : [` ${counted(noDate, "step")} without a date, though a later one has happened, ${isOrAre(noDate)} left out.`]),
    ...(outOfOrder === 0
      ? []
      : [` ${counted(outOfOrder, "step")} whose dates are out of order ${isOrAre(outOfOrder)} left out.`]),
  ];
  return {
    table: {
      title: "Where the days go",
      sentence: `Median days of each step for study-sites that began it in the two years to the end of the period; those still waiting are counted as waiting, up to the day their record speaks for.${leftOut.join("")}`,
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

/** How long one step of a study-site took or has been waited for, up to a day. */
function stepState(site: Site, place: number, since: string, last: string): StepState {
  const { from, to } = steps[place] ?? steps[0];
  const start = site[from] ?? null;
  if (start === null || start > last || start <= since) return { kind: "not-begun" };
  const end = site[to] ?? null;
  const happened = end !== null && end <= last;
  const later = steps.slice(place + 1).some((step) => (site[step.to] ?? "9999") <= last);
  if (!happened && later) return { kind: end === null ? "no-date" : "out-of-order" };
  if (!happened && (site.seen_until ?? last) < start) return { kind: "not-begun" };
  const until = happened
    ? end
    : ([site.closed_on, site.seen_until, last].filter((day) => day != null).sort()[0] ?? last);
  return until < start ? { kind: "out-of-order" } : { kind: "counted", days: daysBetween(start, until), happened };
}

function isOrAre(n: number): string {
  return n === 1 ? "is" : "are";
}
