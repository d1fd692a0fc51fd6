import { html } from "hono/html";
import type { Markup } from "../components/markup.ts";

/** The path of a file, or a name as long as one: it may break anywhere, so that nothing scrolls sideways. */
export function fileName(path: string): Markup {
  return html`<span class="ow-anywhere">${path}</span>`;
}
