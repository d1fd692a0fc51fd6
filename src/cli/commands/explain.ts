import { boundsAre, boundsNames, rangeWords } from "../../analysis/board-report/bounds-words.ts";
import { figure, noFigure, periodWords } from "../../analysis/board-report/sentences.ts";
import { type ExplainedFigure, explainFigure } from "../../analysis/explain/explain-figure.ts";
import { countedWords, sharedWords, structureWords } from "../../analysis/explain/receipt-words.ts";
import { counted, plainDate, plainNumber, sentenceCase } from "../../domain/format.ts";
import { isOverdue } from "../../domain/indicator.ts";
import { hasValue } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { receivedLines } from "../../store/received-lines.ts";
import { defineCommand } from "../command.ts";
import { findIndicator } from "../find-indicator.ts";
import { dateOf, isOn, textOf } from "../given.ts";
import { withFacts } from "../open-facts.ts";
import { wrongUsage } from "../read-arguments.ts";
import { structureOf } from "../structure-of.ts";
import { oneLine, printable } from "../text-table.ts";

export const explain = defineCommand({
  name: "explain",
  summary: "Show where one figure comes from, down to the rows behind it",
  help: `Usage: openward explain ORG INDICATOR PERIOD [--structure S] [--as-at DAY] [--rows N] [--json] [--data DIR]

Prints the definition of the figure in words, its method and version, numerator and denominator put into the formula,
the interval, the guards, the caveats, and the rows behind it: file, line and the line's text as it was received, read
from the kept copy of the file after its SHA-256 was checked.

  --structure S  as-reported (the default), mapped-to-current or like-for-like: how organisations that merged are counted
  --as-at DAY  the day whose organisations are used (the last day of the period)
  --rows N     most rows to print (20); the total is always said
  --json       everything, for a program
  --data DIR   where what was built is kept (OPENWARD_DATA, else ./data)

Examples
  openward explain SYN-T001 B03 2026-27H1
  openward explain SYN-T014 A02 2024-25H2 --structure mapped-to-current --as-at 2026-09-30
  openward explain RR8 E09 2026-05 --rows 100 --json
`,
  options: {
    structure: { type: "string" },
    "as-at": { type: "string" },
    rows: { type: "string" },
    json: { type: "boolean" },
    data: { type: "string" },
  },
  run: async (given, effects) => {
    const [organisation, id, period, ...more] = given.positionals;
    if (organisation === undefined || id === undefined || period === undefined || more.length > 0)
      throw wrongUsage({ name: "explain" }, "openward explain needs an organisation, an indicator and a period.");
    const limit = rowLimit(textOf(given, "rows"));
    const structure = structureOf(textOf(given, "structure"));
    const asAt = dateOf(given, "as-at") ?? null;
    const { out, units, today } = effects;
    const indicator = findIndicator(units.indicators, id);
    const explained = await withFacts(effects, textOf(given, "data"), async ({ facts }, dataDir) => {
      effects.progress(`finding the rows behind ${indicator.id}`);
      const question = { organisation, indicator, period, structure, asAt, limit };
      return quoted(await explainFigure(facts, units, question), dataDir);
    });
    out(isOn(given, "json") ? `${JSON.stringify(asData(explained), null, 2)}\n` : inWords(explained, today()));
    return 0;
  },
});

function rowLimit(given: string | undefined): number {
  if (given === undefined) return 20;
  if (!/^\d{1,9}$/.test(given))
    throw new Refusal("usage", `"${oneLine(given)}" is not a number of rows.`, "Write it as --rows 100");
  return Number(given);
}

/** A row behind a figure with its line as it was received. */
interface QuotedRow {
  readonly file: string;
  readonly sha256: string;
  readonly line: number;
  readonly countedIn: string | null;
  /** Null where the kept file has no such line. */
  readonly text: string | null;
}

/** An explanation with its lines, for whoever holds the files. */
interface QuotedFigure extends Omit<ExplainedFigure, "rows"> {
  readonly rows: readonly QuotedRow[];
}

async function quoted(explained: ExplainedFigure, dataDir: string): Promise<QuotedFigure> {
  const texts = new Map<number, ReadonlyMap<number, string>>();
  for (const file of explained.files) {
    const lines = explained.rows.filter(({ fileId }) => fileId === file.fileId).map(({ line }) => line);
    if (lines.length > 0) texts.set(file.fileId, await receivedLines(dataDir, file, lines));
  }
  const files = new Map(explained.files.map((file) => [file.fileId, file]));
  const rows = explained.rows.map(({ fileId, line, countedIn }) => ({
    file: files.get(fileId)?.path ?? "",
    sha256: files.get(fileId)?.sha256 ?? "",
    line,
    countedIn,
    text: texts.get(fileId)?.get(line) ?? null,
  }));
  return { ...explained, rows };
}

/** The explanation without the SQL texts, as a program reads it. */
function asData({
  organisation,
  indicator,
  reading,
  structureAsAt,
  members,
  sharers,
  history,
  method,
  formula,
  intervalMethod,
  guards,
  rows,
  rowsInAll,
  counted: countedRows,
}: QuotedFigure) {
  const bounds = boundsAre(indicator, reading);
  return {
    organisation,
    indicator: {
      id: indicator.id,
      name: indicator.name,
      question: indicator.question,
      unit: indicator.unit,
      caveats: indicator.caveats,
      gaming: indicator.gaming,
      owner: indicator.owner,
      reviewed: indicator.reviewed,
      reviewDue: indicator.reviewDue,
      source: indicator.source,
    },
    reading,
    structureAsAt,
    members,
    sharers,
    history,
    method:
      method === null
        ? null
        : {
            version: method.version,
            kind: method.kind,
            numerator: method.numerator,
            denominator: method.denominator,
            per: method.per ?? null,
            validFrom: method.validFrom ?? null,
            validTo: method.validTo ?? null,
          },
    formula,
    boundsAre: bounds,
    intervalMethod,
    guards: guards.map(({ indicator: id, name, shows, state, sentence }) => ({
      indicator: id,
      name,
      shows,
      state,
      sentence,
    })),
    rows,
    rowsInAll,
    counted: countedRows,
  };
}

function inWords(explained: QuotedFigure, today: string): string {
  const { organisation, indicator, reading, method, formula, guards, rows, rowsInAll } = explained;
  const place = `${organisation.name} (${organisation.code}), ${reading.period} (${periodWords(reading.period)})`;
  const lines = [
    `${indicator.id} ${indicator.name}`,
    `${place}, ${structureWords(explained)}`,
    "",
    hasValue(reading) ? `Figure: ${figure(indicator, reading.value)}` : noFigure(reading),
  ];
  if (formula !== null) lines.push(`Sum: ${formula}`);
  if (hasValue(reading)) lines.push(boundsLine(explained));
  if (explained.history.length > 0 && reading.structure !== "as-reported")
    lines.push(...explained.history.map((sentence) => `Structure: ${sentence}`));
  if (hasValue(reading)) lines.push(...reading.notes.map((note) => `Note: ${note}`));
  lines.push("", `Question: ${indicator.question}`);
  if (method === null) lines.push("Method: none was in force in this period");
  else {
    lines.push(
      `Method: version ${method.version}, ${method.kind}${method.changed === undefined ? "" : `; ${method.changed}`}`,
    );
    lines.push(`Numerator: ${method.numerator}${shown(reading.n)}`);
    if (method.denominator !== "") lines.push(`Denominator: ${method.denominator}${shown(reading.d)}`);
  }
  lines.push(
    "",
    "Guards:",
    ...(guards.length === 0
      ? ["  none is named"]
      : guards.map(({ sentence, shows }) => `  ${sentence} It shows ${shows}.`)),
  );
  lines.push("", "Caveats:", ...indicator.caveats.map((caveat) => `  ${caveat}`));
  lines.push(
    "",
    `Definition: ${indicator.source}. Owner: ${indicator.owner}. Reviewed ${plainDate(indicator.reviewed)}, due ${plainDate(indicator.reviewDue)}${isOverdue(indicator, today) ? " (overdue)" : ""}.`,
  );
  lines.push(
    "",
    `Rows behind it: ${counted(rowsInAll, "row")}${rows.length < rowsInAll ? `, the first ${plainNumber(rows.length)} shown (--rows ${rowsInAll} shows all)` : ""}`,
  );
  if (rowsInAll > 0 && explained.counted.some(({ countedIn }) => countedIn !== null))
    lines.push(`  ${countedWords(explained.counted)}`);
  if (explained.sharers.length > 0) lines.push(`  ${sharedWords(explained.sharers)}`);
  for (const { file, line, countedIn, text } of rows)
    lines.push(
      `  ${file}, line ${line}${countedIn === null ? "" : ` (${countedIn})`}: ${text === null ? "the line is not in the kept file" : oneLine(text, 200)}`,
    );
  return `${lines.map((line) => (line === "" ? "" : printable(line))).join("\n")}\n`;
}

function boundsLine({ indicator, reading, intervalMethod }: QuotedFigure): string {
  const are = boundsAre(indicator, reading);
  if (are === null)
    return `Interval: ${intervalMethod === null ? "none, nothing was sampled" : `no bounds yet (${intervalMethod})`}`;
  const name = are === "interval" ? "Interval" : sentenceCase(boundsNames[are]);
  return `${name}: ${rangeWords(indicator, reading)} (${intervalMethod ?? "method not stated"})`;
}

function shown(count: number | null): string {
  return count === null ? "" : ` = ${plainNumber(count, Number.isInteger(count) ? 0 : 2)}`;
}
