import { html, raw } from "hono/html";
import { type Content, isMarkup, type Markup } from "./markup.ts";

export interface WarningCallout {
  readonly heading?: string;
  /** Plain text becomes one paragraph. */
  readonly content: Content;
  /** The level that keeps the page's headings in order. */
  readonly headingLevel?: 2 | 3 | 4;
}

/** A warning that a reader must not miss. */
export function warningCallout({ heading, content, headingLevel = 3 }: WarningCallout): Markup {
  const level = raw(`h${headingLevel}`);
  return html`<div class="nhsuk-card nhsuk-card--warning">
  <div class="nhsuk-card__content">
    ${heading === undefined ? "" : html`<${level} class="nhsuk-card__heading">${headingText(heading)}</${level}>`}
    ${isMarkup(content) ? content : html`<p class="nhsuk-card__description">${content}</p>`}
  </div>
</div>`;
}

function headingText(heading: string): Markup {
  if (heading.startsWith("Important")) return html`${heading}`;
  return html`<span role="text"><span class="nhsuk-u-visually-hidden">Important: </span>${heading}</span>`;
}
