import type { Indicator } from "../../domain/indicator.ts";
import { type Period, shiftPeriod } from "../../domain/period.ts";
import type { Reading } from "../../domain/reading.ts";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Facts } from "../../store/database.ts";
import type { GuardState } from "../board-report/board-report.ts";
import { guardState } from "../guards/guard-state.ts";
import { countRows } from "../readings/count-rows.ts";
import { type OpenSpan, openSpans, readOne } from "../readings/read-indicator.ts";
import { readSupply } from "../readings/supply.ts";

/** One integrated care board with its figure, or the reason there is none, and what guards it. */
export interface BoardFigure {
  readonly code: string;
  readonly name: string;
  readonly reading: Reading;
  readonly guards: readonly GuardState[];
}

/** One indicator in one period for every board that has not closed, in the order of names. */
export async function boardFigures(
  facts: Facts,
  units: Units,
  indicator: Indicator,
  period: Period,
): Promise<BoardFigure[]> {
  const boards = await facts.rows<{ code: string; name: string }>(
    sql`
      select code, coalesce(name, code) as name
      from organisation
      where role = 'icb'
        and coalesce(closed >= $first::date, true)
      order by name, code`,
    { first: period.first },
  );
  const codes = boards.map(({ code }) => code);
  const definitions = new Map(units.indicators.map((each) => [each.id, each]));
  const guards = indicator.guards.flatMap(({ indicator: id }) => definitions.get(id) ?? []);
  const spans = await openSpans(facts, codes);
  const read = await readerOf(facts, units, { codes, spans, indicators: [indicator, ...guards], period });
  return boards.map(({ code, name }) => {
    const reading = read(code)(indicator, period);
    return {
      code,
      name,
      reading,
      guards: indicator.guards.map((guard) =>
        guardState({ indicator, reading }, guard, period, definitions, read(code)),
      ),
    };
  });
}

interface WhatIsRead {
  readonly codes: readonly string[];
  readonly spans: ReadonlyMap<string, OpenSpan>;
  readonly indicators: readonly Indicator[];
  readonly period: Period;
}

/** Reads some indicators of every board in the period and the year before, asking the facts once for each indicator. */
async function readerOf(facts: Facts, units: Units, { codes, spans, indicators, period }: WhatIsRead) {
  const before = shiftPeriod(period, period.kind === "year" ? -1 : -2);
  const sources = new Map(units.sources.map((source) => [source.id, source]));
  const supply = await readSupply(facts, {
    organisations: codes,
    sources: [...new Set(indicators.flatMap((each) => each.sources))],
    within: { first: before.first, last: period.last },
  });
  const counted = new Map<string, Awaited<ReturnType<typeof countRows>>[number]>();
  for (const { id } of indicators)
    for (const row of await countRows(facts, {
      indicator: id,
      organisations: codes,
      periods: [before.label, period.label],
    }))
      counted.set(`${id} ${row.organisation} ${row.period}`, row);
  return (code: string) => (each: Indicator, asked: Period) =>
    readOne({
      indicator: each,
      code,
      asked,
      row: counted.get(`${each.id} ${code} ${asked.label}`),
      supply,
      sources,
      span: spans.get(code),
      structure: "as-reported",
      role: "icb",
    });
}
