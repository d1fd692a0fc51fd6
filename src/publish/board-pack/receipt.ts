import { html } from "hono/html";
import type { BoardReport, ReportRow } from "../../analysis/board-report/board-report.ts";
import { boundsAre } from "../../analysis/board-report/bounds-words.ts";
import { figure, noFigure, periodWords } from "../../analysis/board-report/sentences.ts";
import { details } from "../../components/details.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { plainDate, plainNumber, plainPounds, sentenceCase } from "../../domain/format.ts";
import { type Method, methodFor } from "../../domain/indicator.ts";
import { methodKindWords } from "../../domain/method-words.ts";
import { hasValue, type NumberReading } from "../../domain/reading.ts";
import { receiptId } from "./anchors.ts";
import { explainCommand } from "./explain-command.ts";
import { STRUCTURE_WORDS } from "./words.ts";

/** How a figure was worked out: what was counted, out of what, by which method, and the command that lists its rows. */
export function receipt(row: ReportRow, anchor: string, report: BoardReport): Markup {
  const { indicator, reading } = row;
  const method = methodFor(indicator, report.period.last);
  const pairs: readonly (readonly [string, Content])[] = [
    ["Asks", indicator.question],
    ...countPairs(row, method),
    ["Figure", figureOf(row, method)],
    boundsPair(row, method),
    ["Period", `${periodWords(reading.period)} (${reading.period}); ${STRUCTURE_WORDS[reading.structure]}`],
    ["Method", `Version ${reading.methodVersion}${method?.changed === undefined ? "" : `: ${method.changed}`}`],
    ["Definition", `${indicator.source}. Owner: ${indicator.owner}. Reviewed ${plainDate(indicator.reviewed)}.`],
    ["Can mislead", indicator.caveats.join(" ")],
    ["Could be moved by", indicator.gaming],
    [
      "Rows behind it",
      html`<code>${explainCommand(report.organisation.code, indicator.id, reading.period)}</code>, on build <code>${report.buildId}</code>`,
    ],
  ];
  return html`<div class="bp-receipt" id="${receiptId(anchor)}">${details(
    html`How this figure was worked out<span class="nhsuk-u-visually-hidden">: ${indicator.name}</span>`,
    html`<dl class="bp-pairs">${pairs.map(([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`)}</dl>`,
  )}</div>`;
}

/** "11 of 24", "£61,000 of £182,400", "320 over 4,210"; null where nothing may or can be said. */
export function basisWords({ indicator, reading }: ReportRow, periodEnd: string): string | null {
  const method = methodFor(indicator, periodEnd);
  if (reading.state === "suppressed" || method === undefined || reading.n === null || reading.d === null) return null;
  const n = countWords(reading.n, method.numerator);
  const d = countWords(reading.d, method.denominator);
  return method.kind === "rate" ? `${n} over ${d}` : `${n} of ${d}`;
}

function countPairs({ reading }: ReportRow, method: Method | undefined): readonly (readonly [string, string])[] {
  if (method === undefined) return [];
  const hidden = reading.state === "suppressed";
  const pair = (name: string, words: string, count: number | null): readonly (readonly [string, string])[] => {
    if (words === "") return [];
    const plain = words.replace(IN_PENCE, "");
    return [
      [
        name,
        count === null || hidden
          ? `${plain}: ${hidden ? "suppressed" : "not known"}`
          : `${plain}: ${countWords(count, words)}`,
      ],
    ];
  };
  return [...pair("Counted", method.numerator, reading.n), ...pair("Out of", method.denominator, reading.d)];
}

const IN_PENCE = /, in pence$/;

/** Money is counted in pence, which its own words say. */
function countWords(count: number, words: string): string {
  if (IN_PENCE.test(words)) return plainPounds(count);
  return plainNumber(count, Number.isInteger(count) ? 0 : 1);
}

function figureOf({ indicator, reading }: ReportRow, method: Method | undefined): string {
  if (!hasValue(reading)) return noFigure(reading);
  const words = method === undefined ? "" : `${methodKindWords[method.kind].figure} `;
  const sum = method === undefined ? null : sumWords(reading, method);
  const shown = figure(indicator, reading.value);
  const notes = reading.notes.map((note) => ` ${sentenceCase(note)}.`).join("");
  return sum === null ? `${words}${shown}.${notes}` : `${words}${sum} = ${shown}.${notes}`;
}

/** How the bounds come out; those of a publisher are called what they are. */
function boundsPair({ indicator, reading }: ReportRow, method: Method | undefined): readonly [string, Content] {
  if (boundsAre(indicator, reading) === "limits")
    return ["Limits", "As published: where a figure of this size is expected. They are no interval of the figure."];
  if (boundsAre(indicator, reading) === "range")
    return ["Range", "The least and the most it can be, given how what goes into it was valued; no interval."];
  return ["Interval", method === undefined ? "Not stated" : methodKindWords[method.kind].interval];
}

/** "100 × 11 ÷ 24"; null where the figure is no such sum. */
function sumWords({ n, d }: NumberReading, { kind, per, numerator, denominator }: Method): string | null {
  if (n === null || d === null) return null;
  const times = kind === "rate" ? (per ?? 1) : kind === "proportion" || kind === "share" ? 100 : null;
  if (times === null) return null;
  return `${plainNumber(times)} × ${countWords(n, numerator)} ÷ ${countWords(d, denominator)}`;
}
