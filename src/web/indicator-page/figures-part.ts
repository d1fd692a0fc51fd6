import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { groupFunnel } from "../../analysis/peers/group-funnel.ts";
import { type NamedGroup, namedGroups } from "../../analysis/peers/named-groups.ts";
import { fewestPeers } from "../../analysis/peers/peer-group.ts";
import { figurePeriods, levelsShown, usualPeriod } from "../../analysis/readings/figure-periods.ts";
import { havingSentence } from "../../analysis/readings/figures-sentence.ts";
import type { FigureRow, IndicatorFigures } from "../../analysis/readings/indicator-figures.ts";
import { nationsSentence } from "../../analysis/readings/nations-sentence.ts";
import { funnelChart } from "../../charts/funnel-chart.ts";
import { chartFigure } from "../../components/chart-figure.ts";
import type { Markup } from "../../components/markup.ts";
import { listed, plainDate, withinSentence } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import { groupFunnelData } from "../../publish/indicator-files/group-funnel-data.ts";
import { keptFigures } from "../kept-figures.ts";
import { links } from "../links.ts";
import type { PageRequest } from "../page.ts";
import type { Readers } from "../readers.ts";
import { downloads } from "./downloads.ts";
import { organisationsTable } from "./organisations-table.ts";
import { periodForm } from "./period-form.ts";

/** The figures of one indicator in one period, of the organisations of one group. */
export async function figuresPart(
  readers: Readers,
  indicator: Indicator,
  { query, view }: Pick<PageRequest, "query" | "view">,
): Promise<Markup> {
  if (levelsShown(indicator).length === 0) return html`<h2 id="figures">Figures</h2><p>${notSideBySide(indicator)}</p>`;
  const until = view.asAt ?? readers.today;
  const periods = await figurePeriods(readers.facts, indicator, until);
  const usual = usualPeriod(indicator, periods);
  if (usual === undefined)
    return html`<h2 id="figures">Figures</h2>
<p>No organisation has a figure in any period that had ended by ${plainDate(until)}. It needs ${sourcesOf(readers, indicator)}.</p>`;
  const asked = query.period ? readPeriod(query.period) : usual.period;
  const peers = query.peers || undefined;
  const form = periodForm(links.indicator(indicator.id), periods, { shown: asked.label, peers });
  const heading = html`<h2 id="figures">Figures, ${periodWords(asked.label)}</h2>`;
  if (asked.last > until)
    return html`${heading}<p>That period ${view.asAt === null ? "is not over: it ends" : "was not over: it ended"} on ${plainDate(asked.last)}.</p>${form}`;
  const figures = await keptFigures(readers, indicator, asked);
  if (!figures.rows.some(({ reading }) => hasValue(reading)))
    return html`${heading}<p>No organisation has a figure for this period.</p>${form}`;
  const groups = namedGroups(figures.rows);
  const group = chosenGroup(groups, peers);
  return html`${heading}
${form}
${groupLinks(groups, group, figures)}
${await figuresOf(readers, figures, group)}`;
}

/** The group that an address names; the first level that anybody has a figure at where it names none. */
export function chosenGroup(
  groups: readonly NamedGroup<FigureRow>[],
  asked: string | undefined,
): NamedGroup<FigureRow> {
  const group =
    asked === undefined
      ? groups.find(({ members }) => members.some(({ reading }) => hasValue(reading)))
      : groups.find(({ id }) => id === asked);
  if (group === undefined)
    throw new Refusal(
      "not-found",
      "The address names a group that there is none of in this period.",
      `There is ${listed(groups.map(({ id }) => id))}.`,
    );
  return group;
}

function groupLinks(
  groups: readonly NamedGroup[],
  shown: NamedGroup,
  { indicator, period }: Pick<IndicatorFigures, "indicator" | "period">,
): Markup {
  if (groups.length < 2) return html``;
  return html`<nav class="ow-groups" aria-labelledby="groups-name"><p id="groups-name" class="ow-groups__name">Set side by side</p>
<ul class="ow-groups__list">${groups.map(({ id, name, members }) => {
    const words = `${name} (${members.length})`;
    return html`<li>${id === shown.id ? html`<strong aria-current="true">${words}</strong>` : html`<a href="${links.indicatorPeriod(indicator.id, period.label, id)}">${words}</a>`}</li>`;
  })}</ul></nav>`;
}

async function figuresOf(readers: Readers, figures: IndicatorFigures, group: NamedGroup<FigureRow>): Promise<Markup> {
  const { indicator, period, otherNations } = figures;
  const funnel = groupFunnel(indicator, group);
  const nations = nationsSentence(otherNations);
  return html`<p class="ow-lead">${havingSentence(group)}</p>
<p>Peers: ${group.rule}. Figures are as each organisation reported them; its own page can show them with mergers worked in.${nations === "" ? "" : ` ${nations}`}</p>
${downloads(readers, figures, group, funnel !== null)}
${
  funnel === null
    ? noFunnel(indicator, group)
    : chartFigure(funnelChart(groupFunnelData(indicator, group, funnel, { period: period.label, still: false })), {
        showTitle: false,
      })
}
${organisationsTable(figures, group)}`;
}

function noFunnel({ funnel, betterWhen }: Indicator, { members }: NamedGroup<FigureRow>): Markup {
  if (funnel !== undefined) {
    const having = members.filter(({ reading }) => hasValue(reading)).length;
    return html`<p>No funnel is drawn: it takes ${fewestPeers} organisations with a figure and an event, and ${having} ${having === 1 ? "has" : "have"} a figure.</p>`;
  }
  return betterWhen === "context"
    ? html``
    : html`<p>No funnel is drawn: none is fair for this kind of figure. Read each organisation beside its own past.</p>`;
}

function notSideBySide({ levels }: Indicator): string {
  return `It is counted for ${listed(levels.map((level) => roleNoun(level, "many")))} only, whose figures are not set side by side: counts are small, and a silent site may never have been asked.`;
}

function sourcesOf({ units }: Readers, { sources }: Indicator): string {
  return listed(sources.map((id) => withinSentence(units.sources.find((source) => source.id === id)?.title ?? id)));
}
