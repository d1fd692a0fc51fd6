import { html } from "hono/html";
import type { ChartTable } from "../../charts/chart.ts";
import type { Markup } from "../../components/markup.ts";

/** The figures of a chart, lighter than a table of the report: a pack has thirty of them, each under a disclosure. */
export function figuresTable({ caption, head, rows }: ChartTable): Markup {
  const numeric = head.map((_, column) => column > 0 && rows.some((row) => /^[-−£]?\d/.test(row[column] ?? "")));
  const side = (column: number) => (numeric[column] ? html` class="bp-n"` : "");
  return html`<table class="bp-figures"><caption class="nhsuk-u-visually-hidden">${caption}</caption>
<thead><tr>${head.map((name, column) => html`<th scope="col"${side(column)}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((word, column) => (column === 0 ? html`<th scope="row">${word}</th>` : html`<td${side(column)}>${word}</td>`))}</tr>
`,
  )}</tbody></table>`;
}

/** A chart's table with only some of its columns, in the order given. */
export function someColumns({ caption, head, rows }: ChartTable, columns: readonly number[]): ChartTable {
  const pick = (cells: readonly string[]) => columns.map((column) => cells[column] ?? "");
  return { caption, head: pick(head), rows: rows.map(pick) };
}
