import { html, raw } from "hono/html";
import type { Chart } from "../../charts/chart.ts";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { figuresTable } from "./figures-table.ts";
import { stillPicture } from "./still-picture.ts";

export interface PackFigure {
  readonly chart: Chart;
  /** Said under the chart in small type: what sets its limits. */
  readonly note?: string;
  readonly showSentence: boolean;
}

/** A chart as the pack shows it: title, sentence, one still picture for each width, its figures under a disclosure. */
export function packFigure({ chart, note, showSentence }: PackFigure): Markup {
  const { title, sentence, svg, narrowSvg, table } = chart;
  return html`<figure class="ow-figure bp-figure">
<figcaption class="ow-figure__caption"><strong class="ow-figure__title">${title}</strong>${showSentence ? html` <span class="ow-figure__sentence">${sentence}</span>` : ""}</figcaption>
<div class="ow-figure__wide">${raw(stillPicture(svg))}</div>
<div class="ow-figure__narrow">${raw(stillPicture(narrowSvg))}</div>
${note === undefined ? "" : html`<p class="bp-note">${note}</p>`}
${details(html`The figures in this chart<span class="nhsuk-u-visually-hidden">: ${title}</span>`, figuresTable(table))}
</figure>`;
}
