import { html } from "hono/html";
import type { Content, Markup } from "./markup.ts";

export interface SummaryRow {
  readonly key: Content;
  readonly value: Content;
  readonly action?: SummaryAction;
}

export interface SummaryAction {
  readonly text: string;
  readonly href: string;
  /** What the action is about, read out after its text: "Change" and "name". */
  readonly about: string;
}

/** Names and what they hold, one pair a row. */
export function summaryList(rows: readonly SummaryRow[]): Markup {
  return html`<dl class="nhsuk-summary-list">
  ${rows.map(
    ({ key, value, action }) => html`<div class="nhsuk-summary-list__row">
    <dt class="nhsuk-summary-list__key">
      ${key}
    </dt>
    <dd class="nhsuk-summary-list__value">
      ${value}
    </dd>
    ${action === undefined ? "" : actionCell(action)}
  </div>`,
  )}
</dl>`;
}

function actionCell({ text, href, about }: SummaryAction): Markup {
  return html`<dd class="nhsuk-summary-list__actions">
      <a class="nhsuk-link" href="${href}">${text}<span class="nhsuk-u-visually-hidden"> ${about}</span></a>
    </dd>`;
}
