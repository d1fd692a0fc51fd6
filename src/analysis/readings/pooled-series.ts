import type { XmrSignal } from "@openward/stats";
import type { Indicator } from "../../domain/indicator.ts";
import { monthsOf, type Period, readPeriod } from "../../domain/period.ts";
import type { Source } from "../../domain/source.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import type { Trend } from "../board-report/trend.ts";
import { trendLabels, trendOf } from "../signals/trend-of.ts";
import { type CountRow, countsOf, nothingCounted, settled } from "./count-rows.ts";
import { supplyKey } from "./supply.ts";

/** The months of one count over all trusts, with its limits, and how many trusts stand behind the first and the last. */
export interface PooledSeries {
  readonly trend: Trend;
  readonly reportingFirst: number;
  readonly reportingLast: number;
  /** The run that ends last, of those that a rule found; its rule and side. */
  readonly lastSignal: {
    readonly rule: "outside" | "trend" | "two-of-three" | "shift";
    readonly side: "above" | "below" | "rising" | "falling";
    readonly from: string;
    readonly to: string;
    readonly points: number;
  } | null;
}

const everyTrust = "all trusts";

/**
 * A count added over the trusts that reported, month by month, up to a period.
 * @returns null where fewer than two months have a figure
 */
export async function pooledSeries(
  facts: Facts,
  indicator: Indicator,
  period: Period,
  sources: ReadonlyMap<string, Source>,
): Promise<PooledSeries | null> {
  const rows = await facts.rows<{ period: string; version: string; n: number; reporting: number }>(
    sql`
      select c.period, max(c.method_version) as version, sum(c.n)::double as n, count(*)::integer as reporting
      from ${countsOf(indicator.id)} as c
      join organisation as o on o.code = c.organisation
      where o.role = 'trust'
        and coalesce(o.nation, 'England') = 'England'
        and c.n is not null
        and c.period in (select unnest(string_split($labels, ' ')))
      group by c.period`,
    { labels: trendLabels(period).join(" ") },
  );
  const counted = new Map(rows.map((row) => [row.period, pooledRow(indicator, row)]));
  // A quarter that was counted says nothing of each of its months.
  const steps = rows.map((row) => readPeriod(row.period)).filter(({ kind }) => kind === indicator.every);
  const months = new Set(steps.flatMap(monthsOf));
  const trend = trendOf(
    {
      code: everyTrust,
      structure: "as-reported",
      byIndicator: new Map([[indicator.id, counted]]),
      supply: {
        arrived: new Set(indicator.sources),
        months: new Map(indicator.sources.map((source) => [supplyKey(source, everyTrust), months])),
      },
      sources,
      span: undefined,
    },
    indicator,
    period,
    [],
  );
  if (trend === null) return null;
  const { points } = trend.trend;
  const reporting = new Map(rows.map((row) => [row.period, row.reporting]));
  const last = trend.signals.reduce<XmrSignal | undefined>(
    (latest, signal) => (latest === undefined || signal.to > latest.to ? signal : latest),
    undefined,
  );
  return {
    trend: trend.trend,
    reportingFirst: reporting.get(points[0]?.period ?? "") ?? 0,
    reportingLast: reporting.get(points.at(-1)?.period ?? "") ?? 0,
    lastSignal:
      last === undefined
        ? null
        : {
            rule: last.rule,
            side: last.side,
            from: points[last.from]?.period ?? "",
            to: points[last.to]?.period ?? "",
            points: last.to - last.from + 1,
          },
  };
}

function pooledRow(
  { id }: Indicator,
  { period, version, n }: { period: string; version: string; n: number },
): CountRow {
  return {
    indicator: id,
    methodVersion: version,
    organisation: everyTrust,
    period,
    ...nothingCounted,
    n: settled(n),
  };
}
