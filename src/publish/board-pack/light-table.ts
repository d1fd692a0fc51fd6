import { html } from "hono/html";
import type { Content, Markup } from "../../components/markup.ts";

export interface LightTable {
  readonly caption: string;
  /** True where the words above it already say what it is; a reader who does not see it still hears it. */
  readonly captionHidden?: boolean;
  readonly head: readonly string[];
  /** A row's first cell names the row. */
  readonly rows: readonly (readonly Content[])[];
  /** Columns of figures, counted from 0. */
  readonly numeric: readonly number[];
}

/**
 * A table in a fifth of the markup of the design system's, for the many tables a pack holds to be looked up and not read
 * through. On a narrow screen each cell stands on its own line after its column's name.
 */
export function lightTable({ caption, captionHidden = false, head, rows, numeric }: LightTable): Markup {
  const side = (column: number) => (numeric.includes(column) ? html` class="bp-n"` : "");
  return html`<table class="bp-light"><caption${captionHidden ? html` class="nhsuk-u-visually-hidden"` : ""}>${caption}</caption>
<thead><tr>${head.map((name, column) => html`<th scope="col"${side(column)}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${row.map((cell, column) =>
      column === 0
        ? html`<th scope="row">${cell}</th>`
        : html`<td${side(column)} data-l="${head[column] ?? ""}">${cell}</td>`,
    )}</tr>
`,
  )}</tbody></table>`;
}
