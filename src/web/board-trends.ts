import { html } from "hono/html";
import type { BoardReport, ReportRow } from "../analysis/board-report/board-report.ts";
import { spanWords } from "../analysis/board-report/sentences.ts";
import type { Trend } from "../analysis/board-report/trend.ts";
import { smallMultiples } from "../charts/small-multiples.ts";
import { MOST_PANELS, type Panel } from "../charts/small-multiples-data.ts";
import { chartFigure } from "../components/chart-figure.ts";
import type { Markup } from "../components/markup.ts";
import { plainNumber } from "../domain/format.ts";
import { readPeriod } from "../domain/period.ts";
import { measureOf, numberText, trendData } from "../publish/board-pack/trend-data.ts";
import type { Overview } from "./overview.ts";

/** What is drawn of each trust. */
const drawn = "A02";

interface Series {
  readonly code: string;
  readonly name: string;
  readonly row: ReportRow;
  readonly trend: Trend;
}

/**
 * Participants recruited at each trust of a board, month by month, from the reports that are ready; nothing where fewer than two
 * trusts have a series of the same months.
 * @param trusts in the order of names
 * @param until the day of the view: what came after it is not drawn
 */
export function boardTrends(
  { reports, organisations }: Pick<Overview, "reports" | "organisations">,
  trusts: readonly { readonly code: string; readonly name: string }[],
  until: string,
): Markup {
  const series = trusts.flatMap(({ code, name }): Series[] => {
    const row = rowOf(reports.get(code));
    const trend = row?.trend ?? null;
    return row === undefined || trend === null ? [] : [{ code, name, row, trend }];
  });
  const [first] = series;
  if (first === undefined) return html``;
  const alike = series.filter(({ trend }) => monthsOf(trend) === monthsOf(first.trend));
  const [from, to] = [first.trend.points[0]?.period, first.trend.points.at(-1)?.period];
  if (alike.length < 2 || from === undefined || to === undefined || readPeriod(to).last > until) return html``;
  const shown = alike.slice(0, MOST_PANELS);
  const { indicator } = first.row;
  const asked = new Set(organisations.map(({ code }) => code));
  const waiting = trusts.filter(({ code }) => asked.has(code) && !reports.has(code)).length;
  const when = spanWords(from, to);
  const chart = smallMultiples({
    id: "trusts-over-time",
    title: `${indicator.name}, month by month, at its trusts`,
    sentence: sentenceOf(shown.length, { series: alike.length, trusts: trusts.length, waiting }, when),
    measure: measureOf(indicator),
    panelIs: "NHS trust",
    panels: shown.map(panelOf),
    scale: "own",
    floor: 0,
    format: numberText(indicator),
  });
  return html`<h2 id="over-time">${indicator.name}, month by month, at its trusts</h2>
${chartFigure(chart, { showTitle: false })}`;
}

function rowOf(report: BoardReport | undefined): ReportRow | undefined {
  return report?.parts.flatMap(({ rows }) => rows).find(({ indicator }) => indicator.id === drawn);
}

/** Charts side by side are of the same months. */
function monthsOf({ points }: Trend): string {
  return `${points[0]?.period} ${points.at(-1)?.period} ${points.length}`;
}

function panelOf({ name, row, trend }: Series): Panel {
  const { points, segments } = trendData(row, trend, "");
  return { name, points, segments };
}

function sentenceOf(
  shown: number,
  { series, trusts, waiting }: { series: number; trusts: number; waiting: number },
  when: string,
): string {
  const have = (count: number) => (count === 1 ? "has" : "have");
  const noPlace = series - shown;
  const none = trusts - series - waiting;
  return [
    `${plainNumber(shown)} of its trusts in the order of names, ${when}. Each has a scale of its own: heights are not compared.`,
    ...(noPlace === 0 ? [] : [`${plainNumber(noPlace)} more ${have(noPlace)} a series and no place here.`]),
    ...(waiting === 0 ? [] : [`${plainNumber(waiting)} more ${waiting === 1 ? "is" : "are"} still being worked out.`]),
    ...(none === 0 ? [] : [`${plainNumber(none)} more of its trusts ${have(none)} no series of these months.`]),
  ].join(" ");
}
