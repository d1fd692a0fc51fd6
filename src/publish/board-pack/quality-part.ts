import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import type { ReportFile, ReportQuality } from "../../analysis/board-report/report-quality.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { counted, listed, plainDate, plainMonth, plainNumber } from "../../domain/format.ts";
import { type Anchors, receiptId } from "./anchors.ts";
import { hiddenCells } from "./hidden-cells.ts";
import { lightTable } from "./light-table.ts";

/** A page of refusals says what kind of trouble there is; the rest is in provenance.json. */
const MOST_REFUSALS = 20;

/** Part 10: files with hashes and rows, what was refused and dropped, completeness, method versions, edits afterwards. */
export function qualityPart(report: BoardReport, anchors: Anchors): Markup {
  const { quality } = report;
  return html`<p class="bp-asks">What do the figures rest on, and what was changed afterwards?</p>
${filesTable(quality.files)}
${refusalsTable(quality)}
${othersSentence(quality)}
${droppedTable(quality)}
${completenessTable(quality)}
${methodsList(report, anchors)}
<h3 class="bp-small-heading">Edits after the period ended</h3>
<p>${editsSentence(quality.editsAfterPeriod)}</p>
<h3 class="bp-small-heading">Hidden cells</h3>
<p>${hiddenSentence(hiddenCells(report).length)}</p>`;
}

function filesTable(files: readonly ReportFile[]): Markup {
  if (files.length === 0) return html`<p><strong>Files:</strong> not supplied; this report rests on none.</p>`;
  return small("Files this report rests on", {
    head: ["File", "What it is", "Received", "Rows read", "Taken", "Refused"],
    rows: files.map((file) => [
      html`${file.path}<code class="bp-hash">SHA-256 ${file.sha256}</code>`,
      html`${file.title}, ${file.publisher}${file.note === null ? "" : html`<span class="bp-signal-sentence">${file.note}</span>`}${file.state === "taken" ? "" : html`<span class="bp-signal-sentence">State: ${file.state}.</span>`}`,
      file.receivedOn === null
        ? "Not stated"
        : `${plainDate(file.receivedOn)}${file.receivedStated ? "" : " (assumed)"}`,
      plainNumber(file.rowsRead),
      plainNumber(file.rowsTaken),
      plainNumber(file.rowsRefused),
    ]),
    numericColumns: [3, 4, 5],
  });
}

function refusalsTable({ refusedCells, refusals }: ReportQuality): Markup {
  if (refusedCells === 0) return html``;
  return html`${small(`Rows refused: ${counted(refusedCells, "cell")}`, {
    head: ["File", "Line", "Column", "Found", "Expected"],
    rows: refusals
      .slice(0, MOST_REFUSALS)
      .map(({ file, line, column, found, expected }) => [
        file,
        line === null ? "Whole file" : plainNumber(line),
        column ?? "Whole row",
        found === "" ? "Nothing" : found,
        expected,
      ]),
    numericColumns: [1],
  })}
${moreRefusals(refusedCells, refusals.length)}`;
}

function moreRefusals(cells: number, listedCells: number): Markup {
  if (cells > listedCells)
    return html`<p>The first ${plainNumber(listedCells)} of ${plainNumber(cells)} are listed in provenance.json.</p>`;
  const left = cells - MOST_REFUSALS;
  if (left <= 0) return html``;
  return html`<p>${plainNumber(left)} more ${left === 1 ? "is" : "are"} in provenance.json.</p>`;
}

function othersSentence({ refusedOfOthers }: ReportQuality): Markup {
  if (refusedOfOthers.length === 0) return html``;
  const files = refusedOfOthers.map(({ file, cells }) => `${counted(cells, "cell")} in ${file}`);
  return html`<p>Refused in rows of other organisations: ${listed(files)}.</p>`;
}

function droppedTable({ dropped }: ReportQuality): Markup {
  if (dropped.length === 0) return html``;
  return small("Columns that were not kept", {
    head: ["File", "Column", "Why", "Cells"],
    rows: dropped.map(({ file, column, why, cells }) => [file, column, why, plainNumber(cells)]),
    numericColumns: [3],
  });
}

function completenessTable({ completeness }: ReportQuality): Markup {
  if (completeness.length === 0) return html``;
  return small("Months of the period that each file speaks for", {
    head: ["File", "Months supplied", "Months not supplied"],
    rows: completeness.map(({ title, months }) => {
      const asked = months.filter(({ state }) => state !== "not-applicable");
      const missing = asked.filter(({ state }) => state === "not-supplied");
      return [
        title,
        asked.length === 0 ? "Not applicable" : `${asked.length - missing.length} of ${asked.length}`,
        missing.length === 0
          ? "None"
          : missing.length === asked.length
            ? "All"
            : listed(missing.map(({ month }) => plainMonth(month))),
      ];
    }),
  });
}

/** What each method counts is in the receipt of its figure; here its version, and when it was looked at. */
function methodsList({ parts }: BoardReport, anchors: Anchors): Markup {
  const rows = parts.flatMap((part) => part.rows);
  if (rows.length === 0) return html``;
  return html`<h3 class="bp-small-heading">Methods, by version</h3>
<ul class="bp-methods" role="list">${rows.map(
    (row) =>
      html`<li><a href="#${receiptId(anchors.of(row))}">${row.indicator.id}</a> version ${row.reading.methodVersion}, reviewed ${plainDate(row.indicator.reviewed)}</li>
`,
  )}</ul>`;
}

function editsSentence(edits: number | null): string {
  if (edits === null) return "Not supplied: one state of the files alone cannot show what was changed afterwards.";
  if (edits === 0) return "None: no date, target or scope of the period was changed after it ended.";
  return `${counted(edits, "date, target or scope mark of the period was", "dates, targets or scope marks of the period were")} changed after it ended.`;
}

function hiddenSentence(hidden: number): string {
  if (hidden === 0) return "No cell of this report is hidden.";
  return `${counted(hidden, "cell is", "cells are")} hidden, each with its reason, in suppression-log.csv; what they hold is in none of the files.`;
}

function small(
  caption: string,
  given: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly Content[])[];
    readonly numericColumns?: readonly number[];
  },
): Markup {
  const { head, rows, numericColumns: numeric = [] } = given;
  return html`<div class="bp-table">${lightTable({ caption, head, rows, numeric })}</div>`;
}
