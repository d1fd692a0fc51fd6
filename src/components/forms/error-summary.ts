import { html } from "hono/html";
import type { Content, Markup } from "../markup.ts";

export interface FieldError {
  readonly text: string;
  /** The field it is about; null where it is about the form as a whole. */
  readonly id: string | null;
}

/** All that is wrong with what was sent, before anything else on the page; each leads to its field. */
export function errorSummary(errors: readonly FieldError[], description?: Content): Markup {
  return html`<div class="nhsuk-error-summary" data-module="nhsuk-error-summary">
  <div role="alert">
    <h2 class="nhsuk-error-summary__heading">
      There is a problem
    </h2>
    <div class="nhsuk-error-summary__body">
      ${description === undefined ? "" : html`<p>${description}</p>`}
      ${
        errors.length === 0
          ? ""
          : html`<ul class="nhsuk-list nhsuk-error-summary__list">
        ${errors.map(({ text, id }) => html`<li>${id === null ? text : html`<a href="#${id}">${text}</a>`}</li>`)}
      </ul>`
      }
    </div>
  </div>
</div>`;
}
