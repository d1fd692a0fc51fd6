import { html, raw } from "hono/html";
import type { BoardReport, LackingFile, ReportRow } from "../../analysis/board-report/board-report.ts";
import { figure, lackingWords, periodWords } from "../../analysis/board-report/sentences.ts";
import { definitionLink } from "../../components/definition-link.ts";
import { details } from "../../components/details.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { type ThemeRow, themeTable } from "../../components/theme-table.ts";
import { counted } from "../../domain/format.ts";
import { isCountedFor } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import { stateWords } from "../../domain/state-words.ts";
import { type Anchors, anchorsOf } from "../../publish/board-pack/anchors.ts";
import { boundsCell } from "../../publish/board-pack/bounds-cell.ts";
import { guardCell } from "../../publish/board-pack/guard-cell.ts";
import { links } from "../links.ts";
import { tinyTrend } from "./tiny-trend.ts";

/**
 * Every indicator of a report on one line, by theme: figure, interval, trend, guard and sentence together. What is counted for other
 * kinds of organisation is no gap of this one and is left out.
 * @param peers as they stand in an address; empty for the usual ones
 */
export function reportThemes(report: BoardReport, peers = ""): Markup {
  const { parts, organisation, period } = report;
  const anchors = anchorsOf(report);
  const themes = parts
    .map((part) => {
      const own = part.rows.filter(
        ({ indicator, reading }) => hasValue(reading) || isCountedFor(indicator, organisation.role),
      );
      const bare = own.length > 1 && part.notSupplied.length > 0 && !own.some(({ reading }) => hasValue(reading));
      return {
        name: part.title,
        rows: own.map((row) => themeRow(row, report, anchors, peers)),
        ...(bare ? { instead: nothingSupplied(own, part.notSupplied, organisation.code) } : {}),
      };
    })
    .filter(({ rows }) => rows.length > 0);
  if (themes.length === 0) return html`<p>No indicator is counted for an organisation of this kind.</p>`;
  return themeTable({
    caption: `Every indicator, ${periodWords(period.label)}`,
    periodName: period.kind === "half" ? "This half" : "This period",
    trendName: "Last 3 years",
    themes,
  });
}

function themeRow(
  row: ReportRow,
  { organisation: { code }, period }: BoardReport,
  anchors: Anchors,
  peers: string,
): ThemeRow {
  const { indicator, reading, guards, sentence } = row;
  const own = readPeriod(reading.period);
  const when = own.kind === "half" ? "" : html` <span class="ow-small">${periodWords(reading.period)}</span>`;
  const receipt = links.figure(code, indicator.id, reading.period);
  return {
    indicator: html`${definitionLink({ text: indicator.name, href: links.indicator(indicator.id) })}${when}`,
    value: html`<a class="nhsuk-link" href="${receipt}">${hasValue(reading) ? figure(indicator, reading.value) : stateWords[reading.state]}<span class="nhsuk-u-visually-hidden">, ${indicator.name}: where it comes from</span></a>`,
    missing: !hasValue(reading),
    ...boundsCell(row),
    trend: trendCell(row, links.compare(code, indicator.id, { period: period.label, peers }), anchors),
    guard: hasValue(reading) ? guardCell(guards, "ow-small") : "No figure to guard",
    sentence,
  };
}

function trendCell(row: ReportRow, href: string, anchors: Anchors): Content {
  const svg = tinyTrend(row, `${anchors.of(row)}-trend`);
  if (svg === null) return "No trend";
  return html`<a class="ow-tiny" href="${href}">${raw(svg)}<span class="nhsuk-u-visually-hidden">, trend and peers</span></a>`;
}

/** A part without a single figure: which files it lacks, and what each of its indicators would have said. */
function nothingSupplied(rows: readonly ReportRow[], lacking: readonly LackingFile[], code: string): Content {
  return html`<p>Not supplied: ${lackingWords(lacking)}. None of its ${counted(rows.length, "figure")} can be made.</p>
${details(
  html`The ${counted(rows.length, "figure")}, and why there is none of each`,
  html`<ul class="nhsuk-list">${rows.map(
    ({ indicator, reading, sentence }) =>
      html`<li>${definitionLink({ text: indicator.name, href: links.indicator(indicator.id) })}: <a class="nhsuk-link" href="${links.figure(code, indicator.id, reading.period)}">${sentence}</a></li>`,
  )}</ul>`,
)}`;
}
