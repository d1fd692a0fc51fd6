import { html } from "hono/html";
import { rangeWords } from "../analysis/board-report/bounds-words.ts";
import type { Content } from "../components/markup.ts";
import { plainNumber } from "../domain/format.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { NumberReading } from "../domain/reading.ts";

/** "11 of 24", kept on one line; what the figure is out of. */
export function outOfCell({ n, d }: NumberReading): Content {
  if (n === null || d === null) return "not counted";
  return html`<span class="ow-nowrap">${plainNumber(n)} of ${plainNumber(d)}</span>`;
}

/** "28% to 65%", kept on one line. */
export function rangeCell(indicator: Indicator, reading: NumberReading): Content {
  const range = rangeWords(indicator, reading);
  return range === null ? "none" : html`<span class="ow-nowrap">${range}</span>`;
}
