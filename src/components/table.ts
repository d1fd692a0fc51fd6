import { html } from "hono/html";
import { type Content, isMarkup, type Markup } from "./markup.ts";

export interface Table {
  readonly caption: Content;
  readonly captionSize?: "s" | "m" | "l";
  readonly head: readonly Content[];
  /** A row's first cell names the row. Rows keep the order they come in. */
  readonly rows: readonly (readonly Content[])[];
  /** Columns set right-aligned in tabular figures, counted from 0. */
  readonly numericColumns?: readonly number[];
  /** On a narrow screen each row becomes a list of names and values; unless told otherwise it does. */
  readonly responsive?: boolean;
  /** Less space round each row. */
  readonly compact?: boolean;
  /** A reader may turn the order of the names round; there is no sorting by value, and no way to ask for it. */
  readonly sortNames?: boolean;
}

/** A table; there is no sorting by value, and no way to ask for it. */
export function table({ responsive = true, compact = false, sortNames = false, ...given }: Table): Markup {
  const numeric = new Set(given.numericColumns);
  const size = given.captionSize ?? "m";
  const classes = `nhsuk-table${compact ? " nhsuk-table--compact" : ""}${responsive ? " nhsuk-table--responsive" : ""}`;
  return html`<table class="${classes}"${role("table")}${sortNames ? " data-sort-names" : ""}>
  <caption class="nhsuk-table__caption nhsuk-table__caption--${size}">
    ${given.caption}
  </caption>
  <thead class="nhsuk-table__head"${role("rowgroup")}>
    <tr class="nhsuk-table__row"${role("row")}>
      ${given.head.map(
        (name, column) => html`<th class="${cellClass("header", column)}" scope="col"${role("columnheader")}>
        ${name}
      </th>`,
      )}
    </tr>
  </thead>
  <tbody class="nhsuk-table__body">
    ${given.rows.map(
      (row) => html`<tr class="nhsuk-table__row"${role("row")}>
      ${row.map(bodyCell)}
    </tr>`,
    )}
  </tbody>
</table>`;

  function role(name: string): Content {
    return responsive ? html` role="${name}"` : "";
  }

  function cellClass(part: "header" | "cell", column: number): string {
    const name = `nhsuk-table__${part}`;
    return numeric.has(column) ? `${name} ${name}--numeric` : name;
  }

  function bodyCell(content: Content, column: number): Markup {
    const inside = responsive ? labelled(content, given.head[column]) : content;
    if (column > 0) return html`<td class="${cellClass("cell", column)}"${role("cell")}>${inside}</td>`;
    return html`<th class="${cellClass("header", column)}" scope="row"${role("rowheader")}>${inside}</th>`;
  }
}

function labelled(content: Content, name: Content | undefined): Markup {
  const label = name === undefined ? "" : html`<span class="nhsuk-table__heading" aria-hidden="true">${name} </span>`;
  return html`${label}${isMarkup(content) ? html`<span>${content}</span>` : content}`;
}
