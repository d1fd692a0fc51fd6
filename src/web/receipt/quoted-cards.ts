import { html } from "hono/html";
import type { UsedColumn } from "../../analysis/explain/quoted-row.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { plainNumber } from "../../domain/format.ts";

/** Rows with more columns than fit beside each other: each with its header names beside its cells. */
export function quotedCards(
  columns: readonly UsedColumn[],
  rows: readonly { readonly line: number; readonly cells: readonly Content[] | null }[],
): Markup {
  return html`<ul class="ow-rows">
${rows.map(
  ({ line, cells }) => html`<li class="ow-rows__row"><p class="ow-rows__line">Line ${plainNumber(line)}</p>
${
  cells === null
    ? html`<p>It is not in the kept file.</p>`
    : html`<dl class="ow-rows__cells">${columns.map(
        ({ header }, i) => html`<div><dt>${header}</dt><dd>${cells[i] ?? ""}</dd></div>`,
      )}</dl>`
}</li>`,
)}
</ul>`;
}
