import { html } from "hono/html";
import type { GuardState } from "../analysis/board-report/board-report.ts";
import type { Content } from "../components/markup.ts";

/** Guards that stand beside a figure, one a line; one without a figure of its own is named. */
export function guardWords(guards: readonly GuardState[]): Content {
  if (guards.length === 0) return "none is named";
  return html`${guards.map(
    ({ state, name, sentence }) =>
      html`<p class="nhsuk-body-s nhsuk-u-margin-bottom-1">${state === "not-supplied" ? `Guard not supplied: ${name}.` : sentence}</p>`,
  )}`;
}
