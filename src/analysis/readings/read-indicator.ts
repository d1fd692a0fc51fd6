import { listed, plainDate } from "../../domain/format.ts";
import { type Indicator, isCountedFor, methodFor } from "../../domain/indicator.ts";
import { type Period, readPeriod } from "../../domain/period.ts";
import type { Reading, Structure } from "../../domain/reading.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import type { Source } from "../../domain/source.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { type CountRow, countRows, countsOf, nothingCounted } from "./count-rows.ts";
import { readSupply, type Supply, suppliedFor } from "./supply.ts";
import { toReading } from "./to-reading.ts";

export interface ReadQuestion {
  readonly sources: readonly Source[];
  /** One organisation; every organisation of the kinds it is counted for where left out. */
  readonly organisation?: string;
  /** These organisations and no others. */
  readonly organisations?: readonly string[];
  /** A period's label; the latest with any value where left out. */
  readonly period?: string;
}

/** The latest period for which anybody has a figure, of the longest kind that the indicator is counted for; null where there is none. */
export async function latestPeriod(facts: Facts, indicator: Indicator): Promise<string | null> {
  const kind = { month: "half", quarter: "half", half: "half", year: "year" }[indicator.every];
  const [row] = await facts.rows<{ period: string }>(
    sql`
      select c.period
      from ${countsOf(indicator.id)} as c
      left join period as p on p.label = c.period
      where c.indicator = $indicator
      group by c.period, p.kind
      order by (p.kind is null or p.kind = $kind) desc, label_last_day(c.period) desc, c.period desc
      limit 1`,
    { indicator: indicator.id, kind },
  );
  return row?.period ?? null;
}

/**
 * Readings of one indicator for one period: a figure where it was counted, otherwise which of the other states, and why.
 * Organisations are as they reported, closed ones included, in the order of their codes.
 */
export async function readIndicator(
  facts: Facts,
  indicator: Indicator,
  {
    sources,
    organisation,
    period,
    organisations = organisation === undefined ? undefined : [organisation],
  }: ReadQuestion,
): Promise<Reading[]> {
  const label = period ?? (await latestPeriod(facts, indicator));
  if (label === null) return [];
  const asked = readPeriod(label);
  const rows = await countRows(facts, {
    indicator: indicator.id,
    period: label,
    ...(organisations === undefined ? {} : { organisations }),
  });
  const codes = organisations ?? (await organisationsAsked(facts, indicator));
  const supply = await readSupply(facts, {
    sources: indicator.sources,
    within: asked,
    ...(organisations === undefined ? {} : { organisations }),
  });
  const spans = await openSpans(facts, organisations);
  const byCode = new Map(rows.map((row) => [row.organisation, row]));
  const all = [...new Set([...codes, ...byCode.keys()])].sort();
  const byId = new Map(sources.map((source) => [source.id, source]));
  return all.map((code) =>
    readOne({
      indicator,
      code,
      asked,
      row: byCode.get(code),
      supply,
      sources: byId,
      span: spans.get(code),
      structure: "as-reported",
    }),
  );
}

/** From when to when an organisation was open; null where not stated. */
export interface OpenSpan {
  readonly opened: string | null;
  readonly closed: string | null;
}

export interface OneReading {
  readonly indicator: Indicator;
  readonly code: string;
  readonly asked: Period;
  readonly row: CountRow | undefined;
  readonly supply: Supply;
  readonly sources: ReadonlyMap<string, Source>;
  readonly span: OpenSpan | undefined;
  readonly structure: Structure;
  /** The organisation's role, where it is known: indicators counted for others are not applicable to it. */
  readonly role?: string;
  readonly resample?: boolean;
}

/** The reading of one organisation and period from what was counted, what was supplied and when it was open. */
export function readOne({
  indicator,
  code,
  asked,
  row,
  supply,
  sources,
  span,
  structure,
  role,
  resample = true,
}: OneReading): Reading {
  const supplied = suppliedFor(supply, sources, indicator, code, asked);
  if (row !== undefined) {
    const method = indicator.methods.find(({ version }) => version === row.methodVersion);
    if (method === undefined) throw new RangeError(`${indicator.id} has no method ${row.methodVersion}`);
    const least = supplied.kind === "part" && (method.kind === "count" || method.kind === "sum");
    const notes = supplied.kind === "part" ? [least ? `at least: ${supplied.note}` : supplied.note] : [];
    return toReading(indicator, method, row, { structure, resample, notes });
  }
  const method = methodFor(indicator, asked.last);
  const place = {
    indicator: indicator.id,
    organisation: code,
    period: asked.label,
    structure,
    methodVersion: method?.version ?? "",
    n: null,
    d: null,
  } as const;
  if (method === undefined)
    return { ...place, state: "not-applicable", because: "no method was in force in this period" };
  if (span?.opened != null && span.opened > asked.last)
    return { ...place, state: "not-applicable", because: `it opened on ${plainDate(span.opened)}` };
  if (span?.closed != null && span.closed < asked.first)
    return { ...place, state: "not-applicable", because: `it closed on ${plainDate(span.closed)}` };
  if (role !== undefined && !isCountedFor(indicator, role))
    return {
      ...place,
      state: "not-applicable",
      because: `it is counted for ${listed(indicator.levels.map((level) => roleNoun(level, "many")))}`,
    };
  if (supplied.kind === "not") return { ...place, state: "not-supplied", because: supplied.because };
  if (method.kind === "count" || method.kind === "sum") {
    const zero: CountRow = {
      ...nothingCounted,
      indicator: indicator.id,
      methodVersion: method.version,
      organisation: code,
      period: asked.label,
      n: 0,
      parts: [],
    };
    const notes = supplied.kind === "part" ? [`at least: ${supplied.note}`] : [];
    return toReading(indicator, method, zero, { structure, resample, notes });
  }
  return { ...place, state: "not-applicable", because: "there was none to count in the period" };
}

/** Organisations of the roles that the indicator has figures for; of its first level where it has none. */
async function organisationsAsked(facts: Facts, indicator: Indicator): Promise<string[]> {
  const rows = await facts.rows<{ code: string }>(
    sql`
      with roles as (
        select distinct o.role
        from ${countsOf(indicator.id)} as c
        join organisation as o on o.code = c.organisation
        where c.indicator = $indicator
          and o.role <> 'other'
      )
      select code
      from organisation
      where role in (select role from roles)
        or ((select count(*) from roles) = 0 and role = $level)
      order by code`,
    { indicator: indicator.id, level: indicator.levels[0] ?? "trust" },
  );
  return rows.map(({ code }) => code);
}

/** Days of opening and closing of some organisations, or of all, that state one. */
export async function openSpans(facts: Facts, codes?: readonly string[]): Promise<Map<string, OpenSpan>> {
  const among = codes === undefined ? sql`true` : sql`code in (select unnest(string_split($codes, ' ')))`;
  const rows = await facts.rows<OpenSpan & { code: string }>(
    sql`
      select code, opened::varchar as opened, closed::varchar as closed
      from organisation
      where (opened is not null or closed is not null)
        and ${among}`,
    codes === undefined ? {} : { codes: codes.join(" ") },
  );
  return new Map(rows.map(({ code, opened, closed }) => [code, { opened, closed }]));
}
