import { html } from "hono/html";
import { type Content, isMarkup, type Markup } from "./markup.ts";

/** Text set apart from what surrounds it; plain text becomes one paragraph. */
export function insetText(content: Content): Markup {
  return html`<div class="nhsuk-inset-text">
  <span class="nhsuk-u-visually-hidden">Information: </span>
  ${isMarkup(content) ? content : html`<p>${content}</p>`}
</div>`;
}
