import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { peerWords, readPeerChoice } from "../../analysis/peers/peer-choice.ts";
import { peerFigures } from "../../analysis/peers/peer-figures.ts";
import { type PeerGroup, peerGroupOf } from "../../analysis/peers/peer-group.ts";
import { intervalsChart } from "../../charts/intervals-chart.ts";
import { chartFigure } from "../../components/chart-figure.ts";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { counted, withinSentence } from "../../domain/format.ts";
import { type Indicator, isCountedFor } from "../../domain/indicator.ts";
import { hasValue } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { askedHalf } from "../asked-half.ts";
import { compareFunnel, compareOverTime } from "../compare-charts.ts";
import { compareFigure } from "../compare-figure.ts";
import { knownIndicator } from "../known-indicator.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { pageNumber } from "../page-number.ts";
import { peerDots } from "../peer-dots.ts";
import type { Readers } from "../readers.ts";
import { shownOrganisation } from "../shown-organisation.ts";
import { themeWords } from "../theme-words.ts";
import { structureName, type View } from "../view.ts";

/** How an organisation, an indicator, a period and its peers stand in an address. */
interface Place {
  readonly code: string;
  readonly asked: { readonly period: string; readonly peers: string };
  /** The period that the address names; empty where it is left to the figures. */
  readonly typed: string;
}

/** The same comparison for another indicator, whose newest figure may be of another half-year. */
function toOther({ code, asked, typed }: Place): (indicator: string) => string {
  return (id) => links.compare(code, id, { ...asked, period: typed });
}

/** One figure beside those of chosen peers; its address holds all that was chosen. */
export const compare = definePage({
  path: "/compare/:code/:indicator",
  tryAt: "/compare/SYN-T001/A02?period=2026-27H1",
  show: async (readers, { params, query, view }) => {
    const indicator = knownIndicator(readers, params.indicator);
    const { code, name, role } = await shownOrganisation(readers, params.code ?? "");
    const { period, periods } = await askedHalf(readers, code, query.period, indicator.id);
    const choice = readPeerChoice(query.peers);
    const group = await peerGroupOf(readers.facts, code, { ...period, indicator: indicator.id }, choice);
    const report = await readers.report(code, period, view, choice);
    const rows = report.parts.flatMap((part) => part.rows);
    const row = rows.find((each) => each.indicator.id === indicator.id);
    if (row === undefined)
      throw new Refusal(
        "not-found",
        `${indicator.id} (${indicator.name}) is not in the report in which organisations are compared.`,
        "The page Indicators says what it is for.",
      );
    const place: Place = {
      code,
      asked: { period: period.label, peers: peerWords(choice) },
      typed: query.period ?? "",
    };
    const asked = query.page === undefined ? null : pageNumber(query);
    const beside =
      view.structure === "as-reported"
        ? await besidePeers(readers, { row, group, period, place, self: { code, name }, asked })
        : notBeside(place, indicator, view);
    const own = row.reading.period;
    return {
      title: `${indicator.name}, ${name} beside its peers, ${periodWords(period.label)}`,
      breadcrumbs: [
        { text: "Organisations", href: "/organisations" },
        { text: name, href: `${links.organisation(code)}?period=${period.label}` },
      ],
      main: html`<h1>${indicator.name}</h1>
<p class="nhsuk-body-l">${name} (${code}), ${periodWords(hasValue(row.reading) ? own : period.label)}, ${structureName(view.structure).toLowerCase()}</p>
${compareFigure(code, row, (id) => (rows.some((each) => each.indicator.id === id) ? toOther(place)(id) : null))}
${themeSwitch(report, indicator, role, place)}
${beside}
${compareOverTime(row)}
${otherHalves(periods, place, indicator)}`,
    };
  },
});

async function besidePeers(
  { facts, units }: Readers,
  {
    row,
    group,
    period,
    place,
    self,
    asked,
  }: {
    row: BoardReport["parts"][number]["rows"][number];
    group: PeerGroup;
    period: BoardReport["period"];
    place: Place;
    self: { code: string; name: string };
    asked: number | null;
  },
): Promise<Markup> {
  const { indicator } = row;
  const figures = await peerFigures(facts, units.sources, indicator, group, { own: row.reading, period });
  const dots = peerDots(row, self, figures.peers, asked);
  const any = hasValue(row.reading) || figures.peers.some(({ reading }) => hasValue(reading));
  const href = (page: number) => links.compare(place.code, indicator.id, { ...place.asked, page: String(page) });
  return html`<h2 id="peers-heading">Beside its peers</h2>
${peersLine(group, [...(group.leftOut ?? []), ...(figures.acrossNations === "" ? [] : [figures.acrossNations])], place, indicator)}
${any ? chartFigure(intervalsChart(dots.data), { showTitle: false, sortNames: true }) : html`<p>None of them has a figure for ${periodWords(figures.period)}.</p>`}
${
  any && dots.pages > 1
    ? html`<nav class="ow-compare__parts" aria-label="Parts of the peers">
<p>Part ${dots.page} of ${dots.pages}; ${row.funnel === null ? "every part has the organisation itself in it" : "the funnel below holds all of them"}.</p>
<ul class="nhsuk-list">${dots.page > 1 ? html`<li><a href="${href(dots.page - 1)}#peers-heading" rel="prev">The names before</a></li>` : ""}${dots.page < dots.pages ? html`<li><a href="${href(dots.page + 1)}#peers-heading" rel="next">The names after</a></li>` : ""}</ul>
</nav>`
    : ""
}
${any ? compareFunnel(row) : ""}`;
}

/** Who the peers are, by which rule, who was left out, and the way to others. */
function peersLine(
  { name, rule, members }: PeerGroup,
  leftOut: readonly string[],
  { code, asked }: Place,
  { id }: Indicator,
): Markup {
  const others = members.filter((member) => member.code !== code);
  return html`<p>Peers: <strong>${name}</strong>, that is ${rule}: ${counted(others.length, "other organisation")}. <a href="${links.peers(code, { indicator: id, ...asked })}">Choose other peers</a></p>
${leftOut.length === 0 ? "" : html`<ul class="nhsuk-list nhsuk-list--bullet">${leftOut.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
${details(
  `Who they are (${others.length})`,
  html`<ul class="nhsuk-list ow-names">${others.map((other) => html`<li><a href="${links.organisation(other.code)}">${other.name}</a> (${other.code})</li>`)}</ul>`,
)}`;
}

function notBeside({ code, asked }: Place, { id }: Indicator, view: View): Markup {
  const href = links.compare(code, id, {
    ...asked,
    structure: "as-reported",
    ...(view.asAt === null ? {} : { "as-at": view.asAt }),
  });
  return html`<h2>Beside its peers</h2>
<p>Peers are compared by what each reported itself. These figures are put together from several organisations (${structureName(view.structure).toLowerCase()}), and are not set beside them. <a href="${href}">Show as reported, with peers</a></p>`;
}

/** The indicators of the same theme: the one before, the one after, and all. */
function themeSwitch(report: BoardReport, { id, theme }: Indicator, role: string, place: Place): Markup {
  const rows = report.parts.flatMap(({ rows }) => rows);
  const same = [...new Map(rows.map((row) => [row.indicator.id, row])).values()].filter(
    (row) => row.indicator.theme === theme && (hasValue(row.reading) || isCountedFor(row.indicator, role)),
  );
  const at = same.findIndex(({ indicator }) => indicator.id === id);
  const [before, after] = [at > 0 ? same[at - 1] : undefined, at >= 0 ? same[at + 1] : undefined];
  const to = toOther(place);
  if (same.length < 2) return html``;
  return html`<nav class="ow-switch" aria-label="Indicators of ${withinSentence(themeWords[theme])}">
<ul class="ow-switch__list">
<li>${before === undefined ? "" : html`<a href="${to(before.indicator.id)}" rel="prev">Before: ${before.indicator.name}</a>`}</li>
<li>${after === undefined ? "" : html`<a href="${to(after.indicator.id)}" rel="next">Next: ${after.indicator.name}</a>`}</li>
</ul>
${details(
  `All of ${withinSentence(themeWords[theme])} (${same.length})`,
  html`<ul class="nhsuk-list">${same.map(({ indicator }) => html`<li>${indicator.id === id ? html`${indicator.name} (shown)` : html`<a href="${to(indicator.id)}">${indicator.name}</a>`}</li>`)}</ul>`,
)}
</nav>`;
}

function otherHalves(periods: readonly string[], { code, asked }: Place, { id }: Indicator): Markup {
  if (periods.length < 2) return html``;
  return html`<nav aria-label="Other half-years">${details(
    "Other half-years",
    html`<ul class="nhsuk-list">
${periods.map((each) => html`<li>${each === asked.period ? html`${periodWords(each)} (shown)` : html`<a href="${links.compare(code, id, { ...asked, period: each })}">${periodWords(each)}</a>`}</li>`)}
</ul>`,
  )}</nav>`;
}
