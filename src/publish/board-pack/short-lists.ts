import { html } from "hono/html";
import type { BoardReport, ReportLine } from "../../analysis/board-report/board-report.ts";
import { xmrSparkline } from "../../charts/xmr-sparkline.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { plainDate } from "../../domain/format.ts";
import { type Anchors, partId } from "./anchors.ts";
import { sparkline } from "./sparkline.ts";
import { trendData } from "./trend-data.ts";

/** As many changes and gaps as a first page can hold; the rest is in the part it belongs to, where nothing is cut. */
export const FIRST_PAGE_LINES = 6;

interface ShortList {
  readonly heading: string;
  readonly lines: readonly ReportLine[];
  readonly none: string;
  readonly numbered: boolean;
  readonly aside: (line: ReportLine, index: number) => Content;
  /** Where the lines after the first few are; without it all are shown. */
  readonly restIn?: number;
}

/** The three lists that open the report: what to decide, what changed, what is not known. */
export function shortLists(report: BoardReport, anchors: Anchors): Markup {
  const { decisions, changes, unknowns, chance, complete } = report;
  const noDecision = complete ? "Nothing needs a decision." : "No decision follows from what was supplied.";
  const noChange =
    chance.series === 0
      ? "Not known: no figure has a series to look at."
      : "Nothing changed beyond what chance explains.";
  return html`<div class="ow-pack-parts">
${shortList({ heading: "For decision", lines: decisions, none: noDecision, numbered: true, aside: ownerAndDue }, anchors)}
${shortList({ heading: "What changed", lines: changes, none: noChange, numbered: false, aside: (line, i) => tinyTrend(line, i, anchors), restIn: 8 }, anchors)}
${shortList({ heading: "What is not known", lines: unknowns, none: "Nothing that was asked for is missing.", numbered: false, aside: () => "", restIn: 9 }, anchors)}
</div>`;
}

/** The lines a first page left out, for the part that holds them; nothing where it left out none. */
export function furtherLines(heading: string, lines: readonly ReportLine[], anchors: Anchors): Markup {
  const rest = lines.slice(FIRST_PAGE_LINES);
  if (rest.length === 0) return html``;
  return html`<h3 class="bp-small-heading">${heading}</h3>
<ul class="bp-list">${rest.map((line) => html`<li>${lineText(line, anchors)}</li>`)}</ul>`;
}

function shortList({ heading, lines, none, numbered, aside, restIn }: ShortList, anchors: Anchors): Markup {
  const shown = restIn === undefined ? lines : lines.slice(0, FIRST_PAGE_LINES);
  const items = shown.map((line, index) => {
    const beside = aside(line, index);
    return html`<li class="ow-pack-part__item">${numbered ? html`<span class="ow-pack-part__number" aria-hidden="true">${index + 1}</span>` : ""}<div class="ow-pack-part__content">${lineText(line, anchors)}</div>${beside === "" ? "" : html`<div class="ow-pack-part__aside">${beside}</div>`}</li>`;
  });
  const left = lines.length - shown.length;
  const more =
    left === 0
      ? ""
      : html`<li class="ow-pack-part__item"><div class="ow-pack-part__content"><a class="nhsuk-link" href="#${partId(restIn ?? 1)}">${left} more in part ${restIn}</a></div></li>`;
  return html`<section class="ow-pack-part">
<h3 class="ow-pack-part__heading">${heading} (${lines.length})</h3>
${
  lines.length === 0
    ? html`<p class="ow-pack-part__none">${none}</p>`
    : numbered
      ? html`<ol class="ow-pack-part__list" role="list">${items}${more}</ol>`
      : html`<ul class="ow-pack-part__list" role="list">${items}${more}</ul>`
}
</section>`;
}

function lineText({ text, indicator }: ReportLine, anchors: Anchors): Markup {
  const anchor = indicator === null ? null : anchors.first(indicator);
  if (anchor === null) return html`${text}`;
  return html`${text} <a class="nhsuk-link bp-ref" href="#${anchor}">${indicator}</a>`;
}

function ownerAndDue({ owner, due }: ReportLine): Markup {
  return html`${owner ?? "No owner yet"}<br>${due === null ? "No date yet" : `Due ${plainDate(due)}`}`;
}

function tinyTrend({ indicator }: ReportLine, index: number, anchors: Anchors): Content {
  const row = indicator === null ? null : anchors.row(indicator);
  if (row === null || row.trend === null) return "";
  return sparkline(xmrSparkline(trendData(row, row.trend, `change-${index}`)));
}
