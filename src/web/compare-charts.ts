import { html } from "hono/html";
import type { ReportRow } from "../analysis/board-report/board-report.ts";
import type { FunnelPlace } from "../analysis/board-report/funnel-place.ts";
import { periodWords } from "../analysis/board-report/sentences.ts";
import type { Trend } from "../analysis/board-report/trend.ts";
import { fewestPeers } from "../analysis/peers/peer-group.ts";
import { funnelChart } from "../charts/funnel-chart.ts";
import { survivalChart } from "../charts/survival-chart.ts";
import { xmrChart } from "../charts/xmr-chart.ts";
import { chartFigure } from "../components/chart-figure.ts";
import type { Markup } from "../components/markup.ts";
import { hasValue } from "../domain/reading.ts";
import { funnelData } from "../publish/board-pack/funnel-data.ts";
import { trendData, trendNote } from "../publish/board-pack/trend-data.ts";
import { waitingData } from "../publish/board-pack/waiting-data.ts";

/** The organisation among all its peers, by size; or why no funnel is drawn. */
export function compareFunnel(row: ReportRow): Markup {
  const { funnel, indicator } = row;
  if (funnel !== null)
    return html`<h2>Allowing for size</h2>
${chartFigure(funnelChart({ ...funnelData(row, funnel, "funnel"), still: false }), { showTitle: false })}
<p class="ow-compare__note">${limitsNote(funnel)}</p>`;
  if (indicator.funnel === undefined)
    return html`<p class="ow-compare__note">No funnel is drawn: for this indicator there is none that is fair.</p>`;
  return html`<p class="ow-compare__note">No funnel is drawn: fewer than ${fewestPeers} of the organisations compared have a figure, or this one has none.</p>`;
}

function limitsNote({ units }: FunnelPlace): string {
  return `All ${units.length} organisations with a figure. The limits allow for peers that differ more than chance alone would make them (over-dispersion); the faint ones do not.`;
}

/** The organisation's own series with its limits, and its waits where it is about waiting. */
export function compareOverTime(row: ReportRow): Markup {
  const { trend, waiting, indicator, reading } = row;
  const series =
    trend === null
      ? hasValue(reading) && indicator.betterWhen !== "context"
        ? html`<h2>Over time</h2><p>No trend: too few periods have a figure.</p>`
        : html``
      : html`<h2>Over time</h2>
${chartFigure(xmrChart({ ...trendData(row, trend, "trend"), sentence: spanSentence(trend), still: false }), { showTitle: false })}
<p class="ow-compare__note">${trendNote(trend, indicator)}</p>`;
  if (waiting === null || waiting.steps.length === 0) return series;
  return html`<h2>How long the waits are</h2>
${chartFigure(survivalChart({ ...waitingData(row, waiting, "waits"), still: false }), { showTitle: false })}
<p class="ow-compare__note">Kaplan and Meier’s curve with its 95% band; a stroke for each that is still waiting.</p>
${series}`;
}

const steps: Readonly<Record<Trend["every"], string>> = {
  month: "Month by month",
  quarter: "Quarter by quarter",
  half: "Half-year by half-year",
  year: "Year by year",
};

/** What was seen in it stands beside the figure already. */
function spanSentence({ every, points }: Trend): string {
  const [first, last] = [points[0]?.period, points.at(-1)?.period];
  if (first === undefined || last === undefined) return `${steps[every]}.`;
  return `${steps[every]}, from ${periodWords(first)} to ${periodWords(last)}.`;
}
