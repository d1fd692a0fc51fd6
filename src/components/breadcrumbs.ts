import { html } from "hono/html";
import type { Markup } from "./markup.ts";

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** The way back up from this page; the page itself is not in it. On a narrow screen only the last step shows. */
export function breadcrumbs(crumbs: readonly Crumb[]): Markup {
  const last = crumbs.at(-1);
  if (last === undefined) return html``;
  return html`<nav class="nhsuk-breadcrumb" aria-label="Breadcrumb">
  <ol class="nhsuk-breadcrumb__list">
    ${crumbs.map(
      ({ text, href }) => html`<li class="nhsuk-breadcrumb__list-item">
      <a class="nhsuk-breadcrumb__link" href="${href}">
        ${text}
      </a>
    </li>`,
    )}
  </ol>
  <a class="nhsuk-back-link" href="${last.href}">
    <span class="nhsuk-u-visually-hidden">Back to </span>${last.text}
  </a>
</nav>`;
}
