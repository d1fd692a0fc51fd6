import { html } from "hono/html";
import type { Markup } from "../markup.ts";

/** What a form sends that nobody types. */
export function inputs(pairs: readonly (readonly [name: string, value: string])[]): Markup {
  return html`${pairs.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">
`,
  )}`;
}
