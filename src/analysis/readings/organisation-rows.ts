import type { Indicator } from "../../domain/indicator.ts";
import { addDays, type Period, readPeriod } from "../../domain/period.ts";
import type { Reading, Structure } from "../../domain/reading.ts";
import type { Source } from "../../domain/source.ts";
import type { CountRow } from "./count-rows.ts";
import { type OpenSpan, readOne } from "./read-indicator.ts";
import type { Supply } from "./supply.ts";

/** Everything counted for one organisation in one structure, ready to be read without going back to the facts. */
export interface OrganisationRows {
  readonly code: string;
  readonly structure: Structure;
  /** By indicator, then by period. */
  readonly byIndicator: ReadonlyMap<string, ReadonlyMap<string, CountRow>>;
  readonly supply: Supply;
  readonly sources: ReadonlyMap<string, Source>;
  readonly span: OpenSpan | undefined;
  /** Where it is known; an indicator counted for others is not applicable to it. */
  readonly role?: string;
}

/** Puts an organisation's rows in order for reading. */
export function rowsByIndicator(rows: readonly CountRow[]): Map<string, Map<string, CountRow>> {
  const byIndicator = new Map<string, Map<string, CountRow>>();
  for (const row of rows) {
    let periods = byIndicator.get(row.indicator);
    if (periods === undefined) {
      periods = new Map();
      byIndicator.set(row.indicator, periods);
    }
    periods.set(row.period, row);
  }
  return byIndicator;
}

/**
 * The reading of one indicator for a period. Figures published as snapshots or rolling years have periods of their own:
 * the latest that ends within the period, or for rolling years the latest that ends by its end, is read and keeps its label.
 */
export function readingFor(
  rows: OrganisationRows,
  indicator: Indicator,
  period: Period,
  { resample = true } = {},
): Reading {
  const counted = rows.byIndicator.get(indicator.id);
  const exact = counted?.get(period.label);
  const own = exact === undefined ? ownPeriod(counted, period) : undefined;
  const row = exact ?? own;
  return readOne({
    indicator,
    code: rows.code,
    asked: own === undefined ? period : readPeriod(own.period),
    row,
    supply: rows.supply,
    sources: rows.sources,
    span: rows.span,
    structure: rows.structure,
    ...(rows.role === undefined ? {} : { role: rows.role }),
    resample,
  });
}

/** A rolling year that ended longer before the period than this says nothing of it any more. */
const freshDays = 730;

/** The row of the period that stands for another, where the indicator has no figure for ordinary half-years. */
function ownPeriod(counted: ReadonlyMap<string, CountRow> | undefined, period: Period): CountRow | undefined {
  const label = counted === undefined ? undefined : ownLabel([...counted.keys()], period);
  return label === undefined ? undefined : counted?.get(label);
}

/** Of the periods of an indicator published as snapshots or rolling years, the one that stands for a period; none for others. */
export function ownLabel(labels: readonly string[], period: Period): string | undefined {
  if (labels.some((label) => /H[12]$|Q[1-4]$/.test(label))) return undefined;
  let latest: Period | undefined;
  for (const each of labels.map(readPeriod)) {
    const { kind, first, last } = each;
    const fits =
      kind === "rolling"
        ? last <= period.last && last >= addDays(period.first, -freshDays)
        : kind === "month" && first >= period.first && last <= period.last;
    if (fits && (latest === undefined || last > latest.last)) latest = each;
  }
  return latest?.label;
}
