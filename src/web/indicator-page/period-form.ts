import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import type { FigurePeriod } from "../../analysis/readings/figure-periods.ts";
import type { Markup } from "../../components/markup.ts";
import { sentenceCase } from "../../domain/format.ts";
import type { PeriodKind } from "../../domain/period.ts";

/** Kinds of period in the order they are offered. */
const kinds: readonly (readonly [PeriodKind, string])[] = [
  ["half", "Half-years"],
  ["year", "Years, April to March"],
  ["rolling", "12 months"],
  ["quarter", "Quarters"],
  ["month", "Months"],
];

/** The periods with figures, by kind and newest first, and a button: it needs no scripting. */
export function periodForm(
  path: string,
  periods: readonly FigurePeriod[],
  { shown, peers }: { readonly shown: string; readonly peers: string | undefined },
): Markup {
  const known = periods.some(({ period }) => period.label === shown);
  return html`<form action="${path}" method="get" class="ow-period-form">
${peers === undefined ? "" : html`<input type="hidden" name="peers" value="${peers}">`}
<div class="nhsuk-form-group"><label class="nhsuk-label" for="period">Period</label>
<select class="nhsuk-select" id="period" name="period">
${known ? "" : html`<option value="" selected>Choose a period</option>`}
${kinds.map(([kind, words]) => {
  const ofKind = periods.filter(({ period }) => period.kind === kind);
  return ofKind.length === 0
    ? ""
    : html`<optgroup label="${words}">${ofKind.map(({ period: { label } }) => html`<option value="${label}"${label === shown ? " selected" : ""}>${sentenceCase(periodWords(label))}</option>`)}</optgroup>`;
})}
</select></div>
<button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">Show</button>
</form>`;
}
