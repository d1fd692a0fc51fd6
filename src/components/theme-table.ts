import { html } from "hono/html";
import type { Content, Markup } from "./markup.ts";

export interface ThemeTable {
  readonly caption: string;
  /** The period the values are for: "This half". */
  readonly periodName: string;
  /** How far back the trend goes: "Last 3 years". */
  readonly trendName: string;
  /** In the order of the report; a theme's indicators stay together. */
  readonly themes: readonly Theme[];
}

export interface Theme {
  readonly name: string;
  readonly rows: readonly ThemeRow[];
  /** Stands in the place of rows where none has a figure, and says why. */
  readonly instead?: Content;
}

export interface ThemeRow {
  /** Links to the definition. */
  readonly indicator: Content;
  /** A value that links to its receipt, or a phrase that says why there is none. */
  readonly value: Content;
  /** True where `value` is a phrase. */
  readonly missing?: boolean;
  readonly interval: Content;
  /** True where what stands there is no interval and names itself. */
  readonly otherBounds?: boolean;
  /** A tiny chart. */
  readonly trend: Content;
  readonly guard: Content;
  readonly sentence: Content;
}

const COLUMNS = 6;

/** One line for each indicator, by theme: value, interval, trend, guard and sentence always together. */
export function themeTable({ caption, periodName, trendName, themes }: ThemeTable): Markup {
  const other = themes.some(({ rows }) => rows.some(({ otherBounds }) => otherBounds));
  const names = [
    "Indicator",
    periodName,
    other ? "95% interval or limits" : "95% interval",
    trendName,
    "Guard",
    "Sentence",
  ];
  return html`<table class="nhsuk-table nhsuk-table--responsive ow-theme-table" role="table">
  <caption class="nhsuk-table__caption nhsuk-table__caption--m">${caption}</caption>
  <thead class="nhsuk-table__head" role="rowgroup">
    <tr class="nhsuk-table__row" role="row">
      ${names.map((name, column) => html`<th class="${numeric("header", column)}" scope="col" role="columnheader">${name}</th>`)}
    </tr>
  </thead>
  ${themes.map((theme) => themeBody(theme, names))}
</table>`;
}

function themeBody({ name, rows, instead }: Theme, names: readonly string[]): Markup {
  return html`<tbody class="nhsuk-table__body" role="rowgroup">
    <tr class="nhsuk-table__row" role="row">
      <th class="nhsuk-table__header ow-theme-table__theme" scope="rowgroup" role="rowheader" colspan="${COLUMNS}">${name}</th>
    </tr>
    ${instead === undefined ? rows.map((row) => themeRow(row, names)) : html`<tr class="nhsuk-table__row" role="row"><td class="nhsuk-table__cell ow-theme-table__instead" role="cell" colspan="${COLUMNS}">${instead}</td></tr>`}
  </tbody>`;
}

function themeRow(row: ThemeRow, names: readonly string[]): Markup {
  // A phrase may break over lines; a figure may not.
  const whole = (content: Content) => (row.missing ? content : html`<span class="ow-nowrap">${content}</span>`);
  const cells = [
    whole(row.value),
    row.otherBounds ? row.interval : whole(row.interval),
    row.trend,
    row.guard,
    row.sentence,
  ];
  return html`<tr class="nhsuk-table__row" role="row">
      <th class="nhsuk-table__header" scope="row" role="rowheader">${label(names[0])}<span>${row.indicator}</span></th>
      ${cells.map(
        (content, index) =>
          html`<td class="${numeric("cell", index + 1)}" role="cell">${row.otherBounds && index === 1 ? "" : label(names[index + 1])}<span>${content}</span></td>`,
      )}
    </tr>`;
}

function label(name = ""): Markup {
  return html`<span class="nhsuk-table__heading" aria-hidden="true">${name} </span>`;
}

function numeric(part: "header" | "cell", column: number): string {
  const name = `nhsuk-table__${part}`;
  return column === 1 || column === 2 ? `${name} ${name}--numeric` : name;
}
