import type { Indicator, Method } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import { type Sql, sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Facts } from "../../store/database.ts";
import { receivedLines } from "../../store/received-lines.ts";
import type { GuardState } from "../board-report/board-report.ts";
import { guardState } from "../guards/guard-state.ts";
import { countRows } from "../readings/count-rows.ts";
import { readingFor, rowsByIndicator } from "../readings/organisation-rows.ts";
import { openSpans } from "../readings/read-indicator.ts";
import { readSupply } from "../readings/supply.ts";
import { formulaOf, intervalMethod } from "./formula-of.ts";
import { type KnownOrganisation, knownOrganisation } from "./known-organisation.ts";

/** Where one figure comes from: its definition, its sum, and the rows behind it. */
export interface ExplainedFigure {
  readonly organisation: KnownOrganisation;
  readonly indicator: Indicator;
  readonly reading: Reading;
  /** The method it was worked out by; null where none was in force. */
  readonly method: Method | null;
  /** The numbers put into the method; null where there is no figure. */
  readonly formula: string | null;
  readonly intervalMethod: string | null;
  readonly guards: readonly GuardState[];
  /** At most as many as were asked for, by file and line. */
  readonly rows: readonly RowBehind[];
  readonly rowsInAll: number;
}

/** One row of a received file that a figure counts. */
export interface RowBehind {
  readonly file: string;
  readonly sha256: string;
  readonly line: number;
  /** Numerator, denominator or both; null where the method does not tell them apart. */
  readonly countedIn: string | null;
  /** The line as it was received; null where the received texts were not asked for. */
  readonly text: string | null;
}

export interface FigureQuestion {
  readonly organisation: string;
  readonly indicator: Indicator;
  /** A period's label. */
  readonly period: string;
  /** Most rows to give. */
  readonly limit: number;
  /** The data folder with the kept inputs; left out, the lines are named and not quoted. */
  readonly dataDir?: string;
}

/**
 * Explains one figure, as the organisation reported it.
 * @throws Refusal where the organisation or the period is none, or a kept input has changed since it was received
 */
export async function explainFigure(
  facts: Facts,
  units: Units,
  { organisation: code, indicator, period: label, limit, dataDir }: FigureQuestion,
): Promise<ExplainedFigure> {
  const period = readPeriod(label);
  const organisation = await knownOrganisation(facts, code);
  const rows = {
    code: organisation.code,
    structure: "as-reported",
    byIndicator: rowsByIndicator(await countRows(facts, { organisation: organisation.code })),
    supply: await readSupply(facts, { organisations: [organisation.code] }),
    sources: new Map(units.sources.map((source) => [source.id, source])),
    span: (await openSpans(facts, [organisation.code])).get(organisation.code),
  } as const;
  const reading = readingFor(rows, indicator, period);
  const method = indicator.methods.find(({ version }) => version === reading.methodVersion) ?? null;
  const byId = new Map(units.indicators.map((each) => [each.id, each]));
  const guards = indicator.guards.map((guard) =>
    guardState({ indicator, reading }, guard, period, byId, (asked, at) => readingFor(rows, asked, at)),
  );
  const behind =
    method === null ? { rows: [], rowsInAll: 0 } : await rowsBehind(facts, method, reading, { limit, dataDir });
  return {
    organisation,
    indicator,
    reading,
    method,
    formula: method !== null && hasValue(reading) ? formulaOf(indicator, method, reading) : null,
    intervalMethod: method !== null && hasValue(reading) ? intervalMethod(method, reading) : null,
    guards,
    ...behind,
  };
}

interface PlacedRow {
  readonly file_id: number;
  readonly line: number;
  readonly counted_in?: string | null;
  readonly path: string;
  readonly sha256: string;
  readonly format: string;
  readonly rows_in_all: number;
}

async function rowsBehind(
  facts: Facts,
  { rows: text }: Method,
  { organisation, period }: Reading,
  { limit, dataDir }: { limit: number; dataDir: string | undefined },
): Promise<{ rows: RowBehind[]; rowsInAll: number }> {
  const placed = await facts.rows<PlacedRow>(rowsOf(text), { organisation, period, limit });
  const texts = new Map<string, ReadonlyMap<number, string>>();
  if (dataDir !== undefined)
    for (const { sha256, format } of placed)
      if (!texts.has(sha256)) {
        const lines = placed.filter((row) => row.sha256 === sha256).map(({ line }) => line);
        texts.set(sha256, await receivedLines(dataDir, { sha256, format }, lines));
      }
  return {
    rows: placed.map(({ path, sha256, line, counted_in }) => ({
      file: path,
      sha256,
      line,
      countedIn: counted_in ?? null,
      text: texts.get(sha256)?.get(line) ?? null,
    })),
    rowsInAll: placed[0]?.rows_in_all ?? 0,
  };
}

function rowsOf(text: Sql): Sql {
  return sql`
    with behind as (
      ${text}
    )
    select behind.*, file.path, file.sha256, file.format, count(*) over () as rows_in_all
    from behind
    join file
      on file.file_id = behind.file_id
    where behind.organisation = $organisation
      and behind.period = $period
    order by file.path, behind.file_id, behind.line, behind.*
    limit $limit`;
}
