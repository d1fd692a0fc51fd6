import { html, raw } from "hono/html";
import type { Chart } from "../../charts/chart.ts";
import { details } from "../../components/details.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { figuresTable, someColumns } from "./figures-table.ts";
import { stillPicture } from "./still-picture.ts";

export interface PackFigure {
  readonly chart: Chart;
  /** A few words in place of the chart's whole title, which its reader has just read: "Month by month". */
  readonly heading: string;
  /** The chart's own sentence, where it is not already above it. */
  readonly sentence: Content;
  /** Said under the chart in small type: what sets its limits, who the peers are. */
  readonly note: string;
  /** Columns of the chart's table to show. */
  readonly columns: readonly number[];
  /** What a phone shows of a wide picture; without it the narrow picture serves every width. */
  readonly tiny?: Markup;
}

/** A chart as the pack shows it: heading, sentence, a still picture, its figures under a disclosure. */
export function packFigure({ chart, heading, sentence, note, columns, tiny }: PackFigure): Markup {
  const { title, svg, narrowSvg, table } = chart;
  const picture =
    tiny === undefined
      ? html`<div class="bp-figure__any">${raw(stillPicture(narrowSvg))}</div>`
      : html`<div class="ow-figure__wide">${raw(stillPicture(svg))}</div>
<div class="ow-figure__narrow">${tiny}</div>`;
  return html`<figure class="ow-figure bp-figure${tiny === undefined ? "" : " bp-trend"}">
<figcaption class="ow-figure__caption"><strong class="ow-figure__title">${heading}</strong>${sentence === "" ? "" : html` <span class="ow-figure__sentence">${sentence}</span>`}</figcaption>
${picture}
<p class="bp-note">${note}</p>
${details(html`The figures in this chart<span class="nhsuk-u-visually-hidden">: ${title}</span>`, figuresTable(someColumns(table, columns)))}
</figure>`;
}
