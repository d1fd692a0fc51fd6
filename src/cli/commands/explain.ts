import { figure, intervalWords, noFigure, periodWords } from "../../analysis/board-report/sentences.ts";
import { type ExplainedFigure, explainFigure } from "../../analysis/explain/explain-figure.ts";
import { counted, plainDate, plainNumber } from "../../domain/format.ts";
import { isOverdue } from "../../domain/indicator.ts";
import { hasValue } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { findIndicator } from "../find-indicator.ts";
import { isOn, textOf } from "../given.ts";
import { withFacts } from "../open-facts.ts";
import { wrongUsage } from "../read-arguments.ts";
import { oneLine, printable } from "../text-table.ts";

export const explain = defineCommand({
  name: "explain",
  summary: "Show where one figure comes from, down to the rows behind it",
  help: `Usage: openward explain ORG INDICATOR PERIOD [--rows N] [--json] [--data DIR]

Prints the definition of the figure in words, its method and version, numerator and denominator put into the formula,
the interval, the guards, the caveats, and the rows behind it: file, line and the line's text as it was received, read
from the kept copy of the file after its SHA-256 was checked.

  --rows N     most rows to print (20); the total is always said
  --json       everything, for a program
  --data DIR   where what was built is kept (OPENWARD_DATA, else ./data)

Examples
  openward explain SYN-T001 B03 2026-27H1
  openward explain RR8 E09 2026-05 --rows 100 --json
`,
  options: { rows: { type: "string" }, json: { type: "boolean" }, data: { type: "string" } },
  run: async (given, effects) => {
    const [organisation, id, period, ...more] = given.positionals;
    if (organisation === undefined || id === undefined || period === undefined || more.length > 0)
      throw wrongUsage({ name: "explain" }, "openward explain needs an organisation, an indicator and a period.");
    const limit = rowLimit(textOf(given, "rows"));
    const { out, units, today } = effects;
    const indicator = findIndicator(units.indicators, id);
    const explained = await withFacts(effects, textOf(given, "data"), async ({ facts }, dataDir) => {
      effects.progress(`finding the rows behind ${indicator.id}`);
      return explainFigure(facts, units, { organisation, indicator, period, limit, dataDir });
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

/** The explanation without the SQL texts, as a program reads it. */
function asData({
  organisation,
  indicator,
  reading,
  method,
  formula,
  intervalMethod,
  guards,
  rows,
  rowsInAll,
}: ExplainedFigure) {
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
  };
}

function inWords(explained: ExplainedFigure, today: string): string {
  const { organisation, indicator, reading, method, formula, intervalMethod, guards, rows, rowsInAll } = explained;
  const lines = [
    `${indicator.id} ${indicator.name}`,
    `${organisation.name} (${organisation.code}), ${reading.period} (${periodWords(reading.period)}), as reported`,
    "",
    hasValue(reading) ? `Figure: ${figure(indicator, reading.value)}` : noFigure(reading),
  ];
  if (formula !== null) lines.push(`Sum: ${formula}`);
  if (hasValue(reading) && reading.lower !== null && reading.upper !== null)
    lines.push(`Interval: ${intervalWords(indicator, reading.lower, reading.upper)} (${intervalMethod ?? ""})`);
  else if (hasValue(reading))
    lines.push(
      intervalMethod === null
        ? "Interval: none, nothing was sampled"
        : `Interval: not both bounds yet (${intervalMethod})`,
    );
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
  for (const { file, line, countedIn, text } of rows)
    lines.push(
      `  ${file}, line ${line}${countedIn === null ? "" : ` (${countedIn})`}: ${text === null ? "the line is not in the kept file" : oneLine(text, 200)}`,
    );
  return `${lines.map((line) => (line === "" ? "" : printable(line))).join("\n")}\n`;
}

function shown(count: number | null): string {
  return count === null ? "" : ` = ${plainNumber(count, Number.isInteger(count) ? 0 : 2)}`;
}
