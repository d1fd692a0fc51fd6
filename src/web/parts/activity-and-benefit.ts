import { html } from "hono/html";
import { periodWords, signalSentence } from "../../analysis/board-report/sentences.ts";
import { type PooledSeries, pooledSeries } from "../../analysis/readings/pooled-series.ts";
import { xmrChart } from "../../charts/xmr-chart.ts";
import { chartFigure } from "../../components/chart-figure.ts";
import type { Markup } from "../../components/markup.ts";
import { counted } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import { trendData, trendNote } from "../../publish/board-pack/trend-data.ts";
import { remembered } from "../../store/remembered.ts";
import { links } from "../links.ts";
import type { Readers } from "../readers.ts";
import { guardTogether } from "./guard-together.ts";

/** The count that stands for activity. */
const activityIndicator = "A02";

/** Activity and benefit, two lines that never stand in for each other. */
export async function activityAndBenefit({ facts, units }: Readers, period: Period): Promise<Markup> {
  const indicator = units.indicators.find(({ id }) => id === activityIndicator);
  const sources = new Map(units.sources.map((source) => [source.id, source]));
  const series =
    indicator === undefined
      ? null
      : await remembered(facts, `activity of all ${period.label}`, () =>
          pooledSeries(facts, indicator, period, sources),
        );
  return html`<h3>Activity: participants recruited</h3>
${series === null || indicator === undefined ? html`<p>Not supplied: no two months up to ${periodWords(period.label)} have a figure.</p>` : activity(indicator, series, await guardTogether({ facts, units }, indicator, period, "trust"))}
<h3>Benefit: what came of it for patients and services</h3>
<p>Not supplied: no file tells what studies found, what was taken up in care or what changed for patients. More activity is not more benefit, and this line stays empty until something tells of it.</p>`;
}

function activity(
  indicator: Indicator,
  { trend, reportingFirst, reportingLast, lastSignal }: PooledSeries,
  guard: string,
): Markup {
  const [first = "", last = ""] = [trend.points[0]?.period, trend.points.at(-1)?.period];
  const sentence = activitySentence(lastSignal, { every: trend.every, last });
  const data = trendData({ indicator, sentence } as Parameters<typeof trendData>[0], trend, "activity-of-all");
  return html`${chartFigure(xmrChart({ ...data, title: "Participants recruited by all trusts that reported, by month", still: false }))}
<p class="ow-small">${counted(reportingFirst, "trust")} reported in ${periodWords(first)}, ${reportingLast} in ${periodWords(last)}; where the number differs, part of any change is that. ${guard} ${trendNote(trend, indicator)} <a href="${links.indicator(indicator.id)}">What is counted, and how it can mislead</a>.</p>`;
}

/**
 * What the newest run says. Only a sustained rise that still lasts, by the rule for a shift, is called a sign of recovery: a good
 * month or two never is.
 * @param last label of the series' last period
 */
export function activitySentence(
  signal: PooledSeries["lastSignal"],
  { every, last }: { every: Parameters<typeof signalSentence>[2]["every"]; last: string },
): string {
  if (signal === null)
    return "Within expected variation: no run of months is further from the mean than chance explains.";
  const said = signalSentence(signal.rule, signal.side, { ...signal, every });
  if (signal.to !== last) return `${said} It ended in ${periodWords(signal.to)}; since then within expected variation.`;
  return signal.rule === "shift" && signal.side === "above"
    ? `${said} By that rule, and no other, it is a sign of recovery.`
    : said;
}
