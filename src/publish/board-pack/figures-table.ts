import { html } from "hono/html";
import type { ChartTable } from "../../charts/chart.ts";
import type { Markup } from "../../components/markup.ts";

/** The words a chart's table uses where there is nothing to say. */
const NOTHING = new Set(["None", "Not worked out", "No limits"]);

/**
 * A chart's table with what its columns after the second say gathered into one, so that it can be read on a phone. Limits
 * that are the same in every line are said once above it.
 */
export function figuresTable({ caption, head, rows }: ChartTable): Markup {
  const constant = head.flatMap((name, column) => {
    const [first] = rows;
    const word = first?.[column];
    const same = column > 1 && word !== undefined && rows.length > 1 && rows.every((row) => row[column] === word);
    return same ? [{ column, name, word }] : [];
  });
  const said = constant.filter(({ word }) => !NOTHING.has(word)).map(({ name, word }) => `${name} ${word}`);
  const left = head.flatMap((_, column) =>
    column > 1 && !constant.some((each) => each.column === column) ? [column] : [],
  );
  return html`${said.length === 0 ? "" : html`<p class="bp-note">Throughout: ${said.join("; ")}.</p>`}
<table class="bp-figures"><caption class="nhsuk-u-visually-hidden">${caption}</caption>
<tr><th scope="col">${head[0] ?? ""}</th><th scope="col">${head[1] ?? ""}</th>${left.length === 0 ? "" : html`<th scope="col">${left.length === 1 ? (head[left[0] ?? 0] ?? "") : "More"}</th>`}</tr>
${rows.map((row) => {
  const more = left
    .filter((column) => !NOTHING.has(row[column] ?? "None"))
    .map((column) => (left.length === 1 ? (row[column] ?? "") : `${head[column]}: ${row[column]}`));
  return html`<tr><th scope="row">${row[0] ?? ""}</th><td>${row[1] ?? ""}</td>${left.length === 0 ? "" : html`<td>${more.join("; ")}</td>`}</tr>
`;
})}</table>`;
}
