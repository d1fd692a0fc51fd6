import { html, raw } from "hono/html";
import type { Chart } from "../../charts/chart.ts";
import type { Markup } from "../../components/markup.ts";
import { stillPicture } from "./still-picture.ts";

/** A tiny trend; its sentence stands in the same row. */
export function sparkline({ svg }: Chart): Markup {
  return html`<span class="bp-spark">${raw(stillPicture(svg))}</span>`;
}
