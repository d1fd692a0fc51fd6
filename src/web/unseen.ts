import { html } from "hono/html";
import type { Markup } from "../components/markup.ts";

/** Words for those who hear the page: those who see it have just read them in the heading. */
export function unseen(words: string): Markup {
  return html`<span class="nhsuk-u-visually-hidden">${words}</span>`;
}
