import { html } from "hono/html";
import { type Content, isMarkup, type Markup } from "./markup.ts";

export interface FiguresTable {
  readonly caption: Content;
  /** The first names the rows; the last is the state, which every row has. */
  readonly head: readonly Content[];
  /** Rows keep the order they come in; there is no sorting by value. */
  readonly rows: readonly FiguresTableRow[];
  /** A reader may turn the order of the names round. */
  readonly sortNames?: boolean;
}

/** A row with figures has a cell for each column; one without has the reason in their place. */
export type FiguresTableRow = {
  readonly name: Content;
  readonly state: Content;
  /** Where a link leads to this row. */
  readonly id?: string | undefined;
} & ({ readonly cells: readonly Content[] } | { readonly because: Content });

/** Figures of many organisations, and in the same place the reason where there is none. */
export function figuresTable({ caption, head, rows, sortNames = false }: FiguresTable): Markup {
  const last = head.length - 1;
  return html`<table class="nhsuk-table nhsuk-table--compact nhsuk-table--responsive ow-figures" role="table"${sortNames ? " data-sort-names" : ""}>
  <caption class="nhsuk-table__caption nhsuk-table__caption--s">${caption}</caption>
  <thead class="nhsuk-table__head" role="rowgroup">
    <tr class="nhsuk-table__row" role="row">
      ${head.map((name, i) => html`<th class="nhsuk-table__header${i > 0 && i < last ? " nhsuk-table__header--numeric" : ""}" scope="col" role="columnheader">${name}</th>`)}
    </tr>
  </thead>
  <tbody class="nhsuk-table__body">
    ${rows.map((row) => html`<tr class="nhsuk-table__row" role="row"><th class="nhsuk-table__header"${row.id === undefined ? "" : html` id="${row.id}"`} scope="row" role="rowheader">${row.name}</th>${middle(row)}${cell(row.state, head[last], "")}</tr>`)}
  </tbody>
</table>`;

  function middle(row: FiguresTableRow): Content {
    if ("cells" in row)
      return html`${row.cells.map((content, i) => cell(content, head[i + 1], " nhsuk-table__cell--numeric"))}`;
    const span = last - 1;
    return html`<td class="nhsuk-table__cell ow-figures__because" colspan="${span}" aria-colspan="${span}" role="cell">${row.because}</td>`;
  }

  function cell(content: Content, name: Content | undefined, classes: string): Markup {
    const inside = isMarkup(content) ? html`<span>${content}</span>` : content;
    return html`<td class="nhsuk-table__cell${classes}" role="cell"><span class="nhsuk-table__heading" aria-hidden="true">${name} </span>${inside}</td>`;
  }
}
