import { html } from "hono/html";
import type { Content, Markup } from "./markup.ts";

/** Content that opens when its summary is chosen. */
export function details(
  summary: Content,
  content: Content,
  { open = false }: { readonly open?: boolean } = {},
): Markup {
  return html`<details class="nhsuk-details"${open ? html` open` : ""}>
  <summary class="nhsuk-details__summary">
    <span class="nhsuk-details__summary-text">
      ${summary}
    </span>
  </summary>
  <div class="nhsuk-details__text">
    ${content}
  </div>
</details>`;
}
