import { html } from "hono/html";
import type { GuardState } from "../analysis/board-report/board-report.ts";
import type { Content } from "../components/markup.ts";

/** One guard in a sentence; why it has no figure is said where the figure itself stands. */
export function guardSentence({
  state,
  name,
  reading,
  sentence,
}: Pick<GuardState, "state" | "name" | "reading" | "sentence">): string {
  return state === "not-supplied" && reading !== null ? `Guard not supplied: ${name}.` : sentence;
}

/** Guards that stand beside a figure, one a line; one without a figure of its own is named. */
export function guardWords(guards: readonly GuardState[]): Content {
  if (guards.length === 0) return "none is named";
  return html`${guards.map(
    (guard) => html`<p class="nhsuk-body-s nhsuk-u-margin-bottom-1">${guardSentence(guard)}</p>`,
  )}`;
}
