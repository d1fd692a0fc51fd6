import type { BoardReport, GuardState, ReportPart, ReportRow } from "../../analysis/board-report/board-report.ts";
import { boundsOf, type Indicator, methodFor } from "../../domain/indicator.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";
import type { Reading } from "../../domain/reading.ts";
import { hiddenCells, shownPeople } from "./hidden-cells.ts";
import { type BoardPack, boardPackSchema } from "./schema.ts";

/**
 * The pack as data, in a fixed order of keys, after disclosure control.
 * @throws ZodError if the report holds something the published schema does not allow, such as a figure that is no number
 */
export function boardPackJson(report: BoardReport): string {
  return `${JSON.stringify(boardPackSchema.parse(packOf(report)), null, 1)}\n`;
}

function packOf(report: BoardReport): BoardPack {
  const { organisation, period, quality, chance } = report;
  return {
    format: "openward-board-pack",
    formatVersion: "1",
    synthetic: report.synthetic,
    buildId: report.buildId,
    organisation: { ...organisation, history: [...organisation.history] },
    period: { ...period },
    structure: report.structure,
    structureAsAt: report.structureAsAt,
    asAt: report.asAt,
    knownAt: report.knownAt,
    complete: report.complete,
    incompleteBecause: [...report.incompleteBecause],
    decisions: [...report.decisions],
    changes: [...report.changes],
    unknowns: [...report.unknowns],
    parts: report.parts.map((part) => partOf(part, period.last)),
    signals: [...report.signals],
    chance: { ...chance },
    cannotTell: [...report.cannotTell],
    quality: {
      files: [...quality.files],
      refusedCells: quality.refusedCells,
      refusals: [...quality.refusals],
      refusedOfOthers: [...quality.refusedOfOthers],
      dropped: [...quality.dropped],
      completeness: quality.completeness.map((source) => ({ ...source, months: [...source.months] })),
      editsAfterPeriod: quality.editsAfterPeriod,
    },
    policy: report.policy.map(policyOf),
    suppressed: [...hiddenCells(report)],
    accountable: report.accountable ?? { paidBy: null, madeBy: null, checkedBy: null },
  };
}

function partOf(
  { rows, tables, people = [], policy, ...part }: ReportPart,
  periodEnd: string,
): BoardPack["parts"][number] {
  return {
    number: part.number,
    id: part.id,
    title: part.title,
    asks: part.asks,
    notSupplied: part.notSupplied.map(({ source }) => source),
    rows: rows.map((row) => rowOf(row, periodEnd)),
    tables: tables.map((table) => ({
      ...table,
      head: [...table.head],
      rows: table.rows.map((row) => [...row]),
      numeric: [...table.numeric],
    })),
    people: people.map((table) => {
      const { cells, rowTotals, columnTotals, total } = shownPeople(table);
      return {
        title: table.title,
        sentence: table.sentence,
        rowName: table.rowName,
        rows: [...table.rows],
        columns: [...table.columns],
        cells: cells.map((row) => [...row]),
        rowTotals: rowTotals === null ? null : [...rowTotals],
        columnTotals: columnTotals === null ? null : [...columnTotals],
        total,
      };
    }),
    policy: policy.map(policyOf),
  };
}

type Row = BoardPack["parts"][number]["rows"][number];

function rowOf({ trend, funnel, waiting, ...row }: ReportRow, periodEnd: string): Row {
  return {
    indicator: indicatorOf(row.indicator, periodEnd),
    reading: readingOf(row.reading),
    guards: row.guards.map(guardOf),
    trend:
      trend === null
        ? null
        : {
            ...trend,
            points: trend.points.map((point) => ({ ...point, reading: readingOf(point.reading) })),
            segments: [...trend.segments],
            exceptional: [...trend.exceptional],
            breaks: [...trend.breaks],
          },
    funnel: funnel === null ? null : { ...funnel, units: [...funnel.units], curves: [...funnel.curves] },
    waiting: waiting === null ? null : { ...waiting, steps: [...waiting.steps] },
    sentence: row.sentence,
    national: (row.national ?? []).map(({ fact, caution }) => ({ fact: policyOf(fact), caution })),
  };
}

function guardOf({ reading, ...guard }: GuardState): Row["guards"][number] {
  return { ...guard, reading: reading === null ? null : readingOf(reading) };
}

/** What a hidden figure came from would give it back, so it is left out. */
function readingOf(reading: Reading): Row["reading"] {
  const { indicator, organisation, period, structure, methodVersion } = reading;
  const place = { indicator, organisation, period, structure, methodVersion };
  switch (reading.state) {
    case "suppressed":
      return { ...place, state: reading.state, because: reading.because };
    case "not-supplied":
    case "not-applicable":
      return { ...place, state: reading.state, because: reading.because, n: reading.n, d: reading.d };
    default: {
      const { state, value, lower, upper, n, d, notes } = reading;
      return { ...place, state, value, lower, upper, n, d, notes: [...notes] };
    }
  }
}

function indicatorOf(indicator: Indicator, periodEnd: string): Row["indicator"] {
  const method = methodFor(indicator, periodEnd);
  const { id, name, question, unit, betterWhen, caveats, gaming, owner, reviewed, reviewDue, source } = indicator;
  return {
    id,
    name,
    question,
    unit,
    betterWhen,
    method:
      method === undefined
        ? null
        : {
            version: method.version,
            kind: method.kind,
            per: method.per ?? null,
            bounds: boundsOf(indicator, method.version),
            numerator: method.numerator,
            denominator: method.denominator,
            changed: method.changed ?? null,
          },
    caveats: [...caveats],
    gaming,
    owner,
    reviewed,
    reviewDue,
    source,
  };
}

function policyOf(fact: PolicyFact): BoardPack["policy"][number] {
  const { id, says, strength, actor, validFrom, validTo, source, sets } = fact;
  return { id, says, strength, actor, validFrom, validTo: validTo ?? null, source: { ...source }, sets: { ...sets } };
}
