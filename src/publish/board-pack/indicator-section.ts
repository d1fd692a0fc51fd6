import { html } from "hono/html";
import type { BoardReport, GuardState, ReportRow, WaitingTimes } from "../../analysis/board-report/board-report.ts";
import { boundsAre, boundsNames, rangeWords } from "../../analysis/board-report/bounds-words.ts";
import type { FunnelPlace } from "../../analysis/board-report/funnel-place.ts";
import type { Trend } from "../../analysis/board-report/trend.ts";
import { funnelChart } from "../../charts/funnel-chart.ts";
import { survivalChart } from "../../charts/survival-chart.ts";
import { xmrChart } from "../../charts/xmr-chart.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { sentenceCase, unitAfter } from "../../domain/format.ts";
import { hasValue } from "../../domain/reading.ts";
import { stateWords } from "../../domain/state-words.ts";
import { type Anchors, receiptId } from "./anchors.ts";
import { funnelData } from "./funnel-data.ts";
import { packFigure } from "./pack-figure.ts";
import { basisWords, receipt } from "./receipt.ts";
import { sparkId, sparklineAgain } from "./sparkline.ts";
import { trendData, trendNote } from "./trend-data.ts";
import { waitingData, waitingSentence } from "./waiting-data.ts";
import { bareFigure } from "./words.ts";

/**
 * One indicator in its part: figure, interval, guards and sentence together, then its charts and its receipt.
 * @param beside what must stand beside the figure: the national one; empty where nothing must
 */
export function indicatorSection(row: ReportRow, beside: Content, report: BoardReport, anchors: Anchors): Markup {
  const { indicator, sentence, reading } = row;
  const id = anchors.of(row);
  const { trend, waiting, funnel } = row;
  // Under the figure only where a trend fills the other side.
  const peersBeside = funnel !== null && trend !== null;
  return html`<section class="bp-indicator" id="${id}" aria-labelledby="${id}-name">
<h3 class="bp-indicator__name" id="${id}-name">${indicator.name} <span class="bp-quiet">${indicator.id}</span></h3>
<div class="bp-indicator__body${peersBeside ? " bp-with-peers" : ""}">
<div class="bp-indicator__figure">
<div>${figureLines(row, id, report.period.last)}</div>
${hasValue(reading) ? html`<div>${guardList(row.guards, anchors)}</div>` : ""}
</div>
<div class="bp-indicator__rest">
<p class="bp-indicator__sentence">${sentence}</p>
${beside}
${trend === null ? noTrend(row) : trendFigure(row, trend, id)}
${waiting === null || waiting.steps.length === 0 ? "" : waitingFigure(row, waiting, id)}
${funnel === null || peersBeside ? "" : funnelFigure(row, funnel, id)}
${receipt(row, id, report)}
</div>
${funnel === null || !peersBeside ? "" : html`<div class="bp-indicator__peers">${funnelFigure(row, funnel, id)}</div>`}
</div>
</section>`;
}

/** The interval comes first where fewer than 10 were counted, since the figure alone would mislead. */
function figureLines(row: ReportRow, id: string, periodEnd: string): Markup {
  const { indicator, reading } = row;
  const link = (words: string) => html`<a class="nhsuk-link" href="#${receiptId(id)}">${words}</a>`;
  if (!hasValue(reading)) {
    return html`<p class="bp-figure-words">${link(stateWords[reading.state])}</p>${row.sentence.includes(reading.because) ? "" : html`<p class="bp-quiet">${reading.because}</p>`}`;
  }
  const figure = html`${link(bareFigure(reading.value, indicator) + (indicator.unit === "%" ? "%" : ""))}${indicator.unit === "%" ? "" : html`<span class="bp-unit">${unitAfter(indicator.unit, bareFigure(reading.value, indicator))}</span>`}`;
  const bounds = boundsAre(indicator, reading);
  const basis = basisWords(row, periodEnd);
  const basisLine = basis === null ? "" : html`<p class="bp-quiet">${basis}</p>`;
  if (bounds === null)
    return html`<p class="bp-figure-value">${figure}</p>${basisLine}<p class="bp-quiet">No interval</p>`;
  const range = rangeWords(indicator, reading);
  const few =
    bounds === "interval" && reading.n !== null && reading.n < 10 && (indicator.unit === "%" || reading.d !== null);
  return few
    ? html`<p class="bp-figure-value bp-figure-value--few">${range}</p><p class="bp-quiet">${boundsNames[bounds]}; the figure is ${figure}</p>${basisLine}`
    : html`<p class="bp-figure-value">${figure}</p><p class="bp-figure-interval">${sentenceCase(boundsNames[bounds])} ${range}</p>${basisLine}`;
}

function guardList(guards: readonly GuardState[], anchors: Anchors): Markup {
  if (guards.length === 0) return html`<p class="bp-guards-none bp-quiet">No guard is named for this figure.</p>`;
  return html`<p class="bp-guards-name">${guards.length === 1 ? "Guard" : "Guards"}</p>
<ul class="bp-guards">${guards.map((guard) => html`<li${guard.state === "warns" ? html` class="bp-warns"` : ""}>${guardWords(guard, anchors)}</li>`)}</ul>`;
}

/** The guard's sentence, with a way to its own figure. */
function guardWords({ indicator, sentence, shows, state }: GuardState, anchors: Anchors): Markup {
  const anchor = anchors.first(indicator);
  const code = anchor === null ? html`${indicator}` : html`<a class="nhsuk-link" href="#${anchor}">${indicator}</a>`;
  const warns = state === "warns" ? html`<strong>Warns.</strong> ` : "";
  return html`${warns}${sentence} <span class="bp-quiet"><span class="bp-screen">It shows ${shows} </span>(${code}).</span>`;
}

function noTrend({ reading, indicator }: ReportRow): Markup {
  if (!hasValue(reading) || indicator.betterWhen === "context") return html``;
  return html`<p class="bp-quiet">No trend: too few periods have a figure.</p>`;
}

const EVERY: Readonly<Record<Trend["every"], string>> = {
  month: "Month by month",
  quarter: "Quarter by quarter",
  half: "Half-year by half-year",
  year: "Year by year",
};

function trendFigure(row: ReportRow, trend: Trend, id: string): Markup {
  return packFigure({
    chart: xmrChart(trendData(row, trend, `${id}-trend`)),
    heading: EVERY[trend.every],
    sentence: "",
    note: trendNote(trend, row.indicator),
    // Mean and limits stay the same for many lines, and are in the note.
    columns: [0, 1, 5, 6],
    tiny: sparklineAgain(sparkId(id)),
  });
}

function waitingFigure(row: ReportRow, waiting: WaitingTimes, id: string): Markup {
  return packFigure({
    chart: survivalChart(waitingData(row, waiting, `${id}-waits`)),
    heading: "How long the waits are",
    sentence: row.sentence.includes("still waiting") ? "" : waitingSentence(waiting),
    note: "Kaplan and Meier’s curve with its 95% band; a stroke for each that is still waiting.",
    columns: [0, 1, 2, 3],
  });
}

function funnelFigure(row: ReportRow, funnel: FunnelPlace, id: string): Markup {
  const { name, rule, members } = funnel.peerGroup;
  return packFigure({
    chart: funnelChart(funnelData(row, funnel, `${id}-funnel`)),
    heading: "Among its peers",
    sentence: row.sentence.includes(funnel.sentence) ? "" : funnel.sentence,
    note: `Peers: ${name} (${rule}), ${members} in all, in the order of their names. The limits allow for over-dispersion.`,
    columns: [0, 1, 2],
  });
}
