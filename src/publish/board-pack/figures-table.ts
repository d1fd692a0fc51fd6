import { html } from "hono/html";
import type { ChartTable } from "../../charts/chart.ts";
import type { Markup } from "../../components/markup.ts";

/** The words a chart's table uses where there is nothing to say. */
const NOTHING = "None";

/**
 * The figures of a chart, for a reader who would rather have words; a column that has nothing in it is left out. A pack
 * has sixty of these, so they leave out the end tags that HTML lets one leave out.
 */
export function figuresTable({ caption, head, rows }: ChartTable): Markup {
  const kept = head.flatMap((_, column) => (column < 2 || rows.some((row) => row[column] !== NOTHING) ? [column] : []));
  return html`<table class="bp-figures"><caption class="nhsuk-u-visually-hidden">${caption}</caption>
<thead><tr>${kept.map((column) => html`<th scope="col">${head[column] ?? ""}`)}</thead>
<tbody>${rows.map(
    (row) => html`<tr><th scope="row">${row[0] ?? ""}${kept.slice(1).map((column) => html`<td>${row[column] ?? ""}`)}
`,
  )}</table>`;
}

/** A chart's table with only some of its columns, in the order given. */
export function someColumns({ caption, head, rows }: ChartTable, columns: readonly number[]): ChartTable {
  const pick = (cells: readonly string[]) => columns.map((column) => cells[column] ?? "");
  return { caption, head: pick(head), rows: rows.map(pick) };
}
