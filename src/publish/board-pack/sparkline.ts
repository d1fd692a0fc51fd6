import { html, raw } from "hono/html";
import type { Chart } from "../../charts/chart.ts";
import type { Markup } from "../../components/markup.ts";
import { wordlessPicture } from "./still-picture.ts";

/** A tiny trend; its sentence stands in the same row. */
export function sparkline({ svg }: Chart): Markup {
  return html`<span class="bp-spark">${raw(wordlessPicture(svg))}</span>`;
}

/** A tiny trend that already stands in the page, drawn again as wide as the screen without being written again. */
export function sparklineAgain(id: string): Markup {
  return html`<svg class="ow-chart" viewBox="0 0 140 32" role="img" aria-labelledby="${id}-title"><use href="#${id}"/></svg>`;
}

/** The id of an indicator's tiny trend in the first table. */
export function sparkId(anchor: string): string {
  return `${anchor}-spark`;
}
