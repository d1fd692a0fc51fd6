import { bootstrapInterval } from "@openward/stats";
import type { Indicator } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { countsOf, settled } from "./count-rows.ts";
import { ownLabel } from "./organisation-rows.ts";

/** One indicator over all organisations of a role that have a figure for a period. */
export interface PooledFigure {
  readonly indicator: Indicator;
  readonly period: string;
  readonly methodVersion: string;
  /** In the indicator's unit: a sum of counts, or the pooled percentage. */
  readonly value: number;
  /** Percentages have a bootstrap interval over organisations; a whole that was counted has none. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
  readonly d: number | null;
  /** Organisations with a figure, and open ones of the role in all. */
  readonly reporting: number;
  readonly inAll: number;
}

/** How many organisations of a role have a figure over a bound, of those with a figure. */
export interface ShareOver {
  readonly over: number;
  readonly reporting: number;
  readonly inAll: number;
}

/** Organisations of a role and of England that were open on a day, and how many they are. */
const openThen = sql`
  select code, count(*) over ()::integer as in_all
  from organisation
  where role = $role
    and coalesce(nation, 'England') = 'England'
    and status <> 'not listed'
    and coalesce(opened <= $last::date, true)
    and coalesce(closed > $last::date, true)`;

/**
 * The pooled figure of one indicator: counts added, percentages of added numerators and denominators.
 * Organisations are those of one nation, so that all were counted by one method. Figures published as snapshots or rolling years
 * are those of the period of their own that stands for the one asked for.
 * @returns null where nobody has a figure, or the figures cannot be added
 */
export async function pooledFigure(
  facts: Facts,
  indicator: Indicator,
  period: Period,
  role: "trust" | "icb",
): Promise<PooledFigure | null> {
  const label = await countedLabel(facts, indicator, period);
  const rows = await facts.rows<{ version: string | null; n: number | null; d: number | null; in_all: number }>(
    sql`
      with open_then as (
        ${openThen}
      )
      select c.method_version as version, c.n, c.d, in_all
      from open_then
      join ${countsOf(indicator.id)} as c on c.organisation = open_then.code
      where c.period = $period
        and c.n is not null
        and coalesce(c.d > 0, true)
      order by open_then.code`,
    { role, period: label, last: period.last },
  );
  const versions = new Set(rows.map(({ version }) => version));
  const [version] = versions;
  const kind = indicator.methods.find((method) => method.version === version)?.kind;
  // Two methods side by side are two different questions.
  if (version == null || versions.size !== 1) return null;
  const n = rows.map((row) => settled(row.n) ?? 0);
  const d = rows.map((row) => settled(row.d) ?? 0);
  const whole = {
    indicator,
    period: label,
    methodVersion: version,
    n: sum(n),
    d: kind === "count" ? null : sum(d),
    reporting: rows.length,
    inAll: rows[0]?.in_all ?? 0,
  };
  if (kind === "count") return { ...whole, value: whole.n, lower: null, upper: null };
  if (kind !== "proportion" || sum(d) <= 0) return null;
  return { ...whole, ...pooledPercentage(n, d) };
}

async function countedLabel(facts: Facts, { id }: Indicator, period: Period): Promise<string> {
  const rows = await facts.rows<{ period: string }>(sql`select distinct period from ${countsOf(id)} order by period`);
  const labels = rows.map(({ period: label }) => label);
  return labels.includes(period.label) ? period.label : (ownLabel(labels, period) ?? period.label);
}

/** Organisations are drawn, not people: what is counted within one is alike, and Wilson's interval would be too narrow. */
function pooledPercentage(n: readonly number[], d: readonly number[]): { value: number } & PooledBounds {
  const value = (100 * sum(n)) / sum(d);
  if (n.length < 2) return { value, lower: null, upper: null };
  const share = (sample: Float64Array) => {
    let [top, bottom] = [0, 0];
    for (const i of sample) {
      top += n[i] ?? 0;
      bottom += d[i] ?? 0;
    }
    return (100 * top) / bottom;
  };
  const { lower, upper } = bootstrapInterval([...n.keys()], share, { seed: 1 });
  return { value, lower, upper };
}

type PooledBounds = Pick<PooledFigure, "lower" | "upper">;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Trusts whose largest study has over half of all their participants, of the trusts with a participant. */
export async function trustsOnOneStudy(facts: Facts, indicator: Indicator, period: Period): Promise<ShareOver> {
  const [row] = await facts.rows<ShareOver>(
    sql`
      with open_then as (
        ${openThen}
      )
      select
        count(*) filter (list_max(c.parts) > 0.5 * list_sum(c.parts))::integer as over,
        count(*)::integer as reporting,
        any_value(in_all) as "inAll"
      from open_then
      join ${countsOf(indicator.id)} as c on c.organisation = open_then.code
      where c.period = $period
        and list_sum(c.parts) > 0`,
    { role: "trust", period: period.label, last: period.last },
  );
  return row === undefined || row.reporting === 0 ? { over: 0, reporting: 0, inAll: 0 } : row;
}
