import { html } from "hono/html";
import type { Content, Markup } from "../markup.ts";

export interface Button {
  /** Secondary beside the one that goes on; warning where something ends. */
  readonly kind?: "secondary" | "warning";
  /** Sent with the form where a form has several. */
  readonly name?: string;
  readonly value?: string;
}

/** Sends the form it stands in. */
export function button(text: Content, { kind, name, value }: Button = {}): Markup {
  const sent = name === undefined ? "" : html` name="${name}"${value === undefined ? "" : html` value="${value}"`}`;
  return html`<button class="nhsuk-button${kind === undefined ? "" : ` nhsuk-button--${kind}`}" data-module="nhsuk-button" type="submit"${sent}>
  ${text}
</button>`;
}
