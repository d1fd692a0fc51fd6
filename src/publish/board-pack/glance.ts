import { html } from "hono/html";
import type { BoardReport, ReportRow } from "../../analysis/board-report/board-report.ts";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { xmrSparkline } from "../../charts/xmr-sparkline.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { type ThemeRow, themeTable } from "../../components/theme-table.ts";
import { unitAfter } from "../../domain/format.ts";
import { hasValue } from "../../domain/reading.ts";
import { stateWords } from "../../domain/state-words.ts";
import { type Anchors, receiptId } from "./anchors.ts";
import { boundsCell } from "./bounds-cell.ts";
import { guardCell } from "./guard-cell.ts";
import { sparkId, sparkline } from "./sparkline.ts";
import { trendData } from "./trend-data.ts";
import { bareFigure } from "./words.ts";

/** Every indicator on one line: value, interval, trend, guard and sentence together, by theme in the order of the report. */
export function glance({ parts, period }: BoardReport, anchors: Anchors): Markup {
  const themes = parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => ({ name: title, rows: rows.map((row) => themeRow(row, anchors, period.label)) }));
  if (themes.length === 0) return html`<p>No indicator of this report has a place for a figure.</p>`;
  return themeTable({
    caption: "Every indicator at a glance",
    periodName: period.kind === "half" ? "This half" : "This period",
    trendName: "Last 3 years",
    themes,
  });
}

function themeRow(row: ReportRow, anchors: Anchors, period: string): ThemeRow {
  const { indicator, reading, trend, sentence } = row;
  const id = anchors.of(row);
  const missing = !hasValue(reading);
  const otherPeriod =
    reading.period === period ? "" : html` <span class="bp-quiet">${periodWords(reading.period)}</span>`;
  return {
    indicator: html`<a class="nhsuk-link" href="#${id}">${indicator.name}</a>${otherPeriod}`,
    value: html`<a class="nhsuk-link" href="#${receiptId(id)}">${missing ? stateWords[reading.state] : valueWords(row)}</a>${missing ? "" : smallUnit(row)}`,
    missing,
    ...boundsCell(row),
    trend: trend === null ? "No trend" : sparkline(xmrSparkline(trendData(row, trend, sparkId(id)))),
    guard: guardCell(row.guards),
    sentence,
  };
}

function valueWords({ indicator, reading }: ReportRow): string {
  return hasValue(reading) ? bareFigure(reading.value, indicator) + (indicator.unit === "%" ? "%" : "") : "";
}

function smallUnit({ indicator, reading }: ReportRow): Content {
  const unit = hasValue(reading) ? unitAfter(indicator.unit, bareFigure(reading.value, indicator)) : "";
  return unit === "" || unit === "%" ? "" : html`<span class="bp-unit">${unit}</span>`;
}
