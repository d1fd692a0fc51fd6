import { html, raw } from "hono/html";
import { details } from "./details.ts";
import type { Markup } from "./markup.ts";
import { table } from "./table.ts";

/** A drawn chart with what must stand beside it; the charts room makes exactly this shape. */
export interface DrawnChart {
  readonly id: string;
  readonly svg: string;
  /** The same chart laid out for a narrow screen. */
  readonly narrowSvg: string;
  readonly title: string;
  readonly sentence: string;
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

export interface ChartFigureOptions {
  /** Leave the title out where the heading above already says it. */
  readonly showTitle?: boolean;
  /** The rows of its table are names, whose order a reader may turn round. */
  readonly sortNames?: boolean;
}

/** A chart, its sentence above it and its figures in a table under a disclosure. */
export function chartFigure(
  chart: DrawnChart,
  { showTitle = true, sortNames = false }: ChartFigureOptions = {},
): Markup {
  const afterId = `${chart.id}-figures`;
  const title = showTitle ? html`<strong class="ow-figure__title">${chart.title}</strong> ` : "";
  return html`<figure class="ow-figure">
  <figcaption class="ow-figure__caption">${title}<span class="ow-figure__sentence">${chart.sentence}</span></figcaption>
  <a class="ow-figure__skip" href="#${afterId}">Skip the chart’s points and go to its figures</a>
  <div class="ow-figure__wide">${raw(chart.svg)}</div>
  <div class="ow-figure__narrow">${raw(chart.narrowSvg)}</div>
  <div class="ow-figure__figures" id="${afterId}" tabindex="-1">
  ${details(
    html`The figures in this chart<span class="nhsuk-u-visually-hidden">: ${chart.title}</span>`,
    table({
      ...chart.table,
      captionSize: "s",
      compact: true,
      sortNames,
      numericColumns: numericColumns(chart.table.rows),
    }),
  )}
  </div>
</figure>`;
}

/** A column is of figures when a cell below its head starts with a figure; the first column names the rows. */
function numericColumns(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => column).filter(
    (column) => column > 0 && rows.some((row) => /^[-−£]?\d/.test(row[column] ?? "")),
  );
}
