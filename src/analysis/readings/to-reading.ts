import {
  bootstrapInterval,
  byarsInterval,
  countInterval,
  exactPoissonInterval,
  type Interval,
  kaplanMeier,
  wilsonInterval,
} from "@openward/stats";
import type { Indicator, Method } from "../../domain/indicator.ts";
import type { NumberReading, Reading, Structure } from "../../domain/reading.ts";
import type { CountRow } from "./count-rows.ts";

export interface ReadingOptions {
  readonly structure: Structure;
  /** False leaves out intervals that take resampling, for the many points of a trend. */
  readonly resample?: boolean;
  readonly notes?: readonly string[];
}

/** Resamples of a bootstrap, as the catalogue states. */
const resamples = 2000;

/**
 * Turns what was counted into a figure with its interval, or the reason there is none.
 * Percentages are 0 to 100; a zero denominator is "not applicable", never 0.
 */
export function toReading(
  indicator: Indicator,
  method: Method,
  row: CountRow,
  { structure, resample = true, notes = [] }: ReadingOptions,
): Reading {
  const place = {
    indicator: indicator.id,
    organisation: row.organisation,
    period: row.period,
    structure,
    methodVersion: row.methodVersion,
  };
  const all = [...notes, ...(row.notes ?? [])];
  const number = (value: number, interval: Interval | null, n: number | null, d: number | null): NumberReading => ({
    ...place,
    state: value === 0 ? "zero" : "value",
    value,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    n,
    d,
    notes: all,
  });
  const none = (because: string, n: number | null = null, d: number | null = null): Reading => ({
    ...place,
    state: "not-applicable",
    because,
    n,
    d,
  });

  switch (method.kind) {
    case "count": {
      const n = row.n ?? 0;
      return number(n, intervalOfCount(n), n, null);
    }
    case "rate": {
      const { n, d } = row;
      if (n === null || d === null || d <= 0) return none("there is nothing to divide by in the period", n, d);
      const per = method.per ?? 1;
      const { lower, upper } = intervalOfCount(n);
      return number((per * n) / d, { lower: (per * lower) / d, upper: (per * upper) / d }, n, d);
    }
    case "proportion": {
      const { n, d } = row;
      if (n === null || d === null || d <= 0) return none("there was none to count in the period", n, d);
      const { lower, upper } = wilsonInterval(n, d);
      return number((100 * n) / d, { lower: 100 * lower, upper: 100 * upper }, n, d);
    }
    case "share": {
      const { n, d } = row;
      if (n === null || d === null || d <= 0) return none("there was none to share in the period", n, d);
      return number((100 * n) / d, null, n, d);
    }
    case "survival": {
      const days = row.days ?? [];
      if (days.length === 0) return none("no study-site to follow in the period", 0, 0);
      const { median, lower, upper, total, waiting } = kaplanMeier({
        days: [...days],
        happened: [...(row.happened ?? [])],
      });
      if (median === null)
        return none(
          `${total === 1 ? "the only study-site is" : `more than half of ${total} are`} still waiting: no median yet`,
          total - waiting,
          total,
        );
      return { ...number(median, null, total - waiting, total), lower, upper };
    }
    case "sum": {
      const parts = row.parts ?? [];
      const sum = parts.reduce((whole, part) => whole + part, 0);
      const interval =
        resample && parts.length > 1 ? bootstrapInterval(parts, total, { seed: seedOf(place), resamples }) : null;
      return number(sum, interval, sum, null);
    }
    case "largest-share": {
      const parts = row.parts ?? [];
      const sum = parts.reduce((whole, part) => whole + part, 0);
      if (sum <= 0) return none("nobody was recruited in the period", 0, 0);
      const largest = Math.max(...parts);
      const interval =
        resample && parts.length > 1 ? bootstrapInterval(parts, largestOf, { seed: seedOf(place), resamples }) : null;
      return number((100 * largest) / sum, interval, largest, sum);
    }
    case "published": {
      if (row.value === null) return none("the publisher gives no figure", row.n, row.d);
      return { ...number(row.value, null, row.n, row.d), lower: row.lower, upper: row.upper };
    }
  }
}

/** Whole counts have the exact interval when small; estimated shares of counts are not whole and take Byar's. */
function intervalOfCount(n: number): Interval {
  if (!Number.isInteger(n)) return n < 1 ? exactPoissonInterval(Math.round(n)) : byarsInterval(n);
  const { lower, upper } = countInterval(n);
  return { lower, upper };
}

function total(sample: Float64Array): number {
  let sum = 0;
  for (const part of sample) sum += part;
  return sum;
}

function largestOf(sample: Float64Array): number {
  let sum = 0;
  let largest = 0;
  for (const part of sample) {
    sum += part;
    if (part > largest) largest = part;
  }
  return sum === 0 ? 0 : (100 * largest) / sum;
}

/** A seed of the figure's own place, so that the same figure has the same interval wherever it is shown. */
function seedOf({
  indicator,
  organisation,
  period,
}: {
  indicator: string;
  organisation: string;
  period: string;
}): number {
  let hash = 2166136261;
  for (const char of `${indicator}|${organisation}|${period}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}
