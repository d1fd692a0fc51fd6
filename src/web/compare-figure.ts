import { html } from "hono/html";
import type { GuardState, ReportRow } from "../analysis/board-report/board-report.ts";
import { boundsWords } from "../analysis/board-report/bounds-words.ts";
import { figure, noFigure } from "../analysis/board-report/sentences.ts";
import { definitionLink } from "../components/definition-link.ts";
import type { Markup } from "../components/markup.ts";
import { sentenceCase } from "../domain/format.ts";
import { hasValue } from "../domain/reading.ts";
import { guardSentence } from "./guard-words.ts";
import { links } from "./links.ts";
import { unseen } from "./unseen.ts";

/**
 * The figure with its interval, the guards beside it and its sentence: what a reader meets first.
 * @param to the address of the same comparison for another indicator
 */
export function compareFigure(
  code: string,
  { indicator, reading, guards, sentence }: ReportRow,
  to: (indicator: string) => string | null,
): Markup {
  const receipt = links.figure(code, indicator.id, reading.period);
  const definition = definitionLink({ text: `What ${indicator.id} means`, href: links.indicator(indicator.id) });
  if (!hasValue(reading))
    return html`<div class="ow-compare"><p class="ow-compare__gap">${noFigure(reading)}</p><p>${definition}</p></div>`;
  const { value } = reading;
  const bounds = boundsWords(indicator, reading);
  const interval = bounds === null ? "No interval: nothing was sampled" : sentenceCase(bounds);
  return html`<div class="ow-compare">
<div class="ow-compare__figure">
<p class="ow-compare__value"><a href="${receipt}">${figure(indicator, value)}${unseen(": where it comes from")}</a></p>
<p class="ow-compare__interval">${interval}</p>
<p class="ow-compare__definition">${definition}</p>
</div>
<div class="ow-compare__words">
<p class="ow-compare__sentence">${sentence}</p>
${guardLines(guards, to)}
</div>
</div>`;
}

function guardLines(guards: readonly GuardState[], to: (indicator: string) => string | null): Markup {
  if (guards.length === 0) return html`<p class="ow-compare__guards">No guard is named for this figure.</p>`;
  return html`<h2 class="nhsuk-heading-s ow-compare__guards-name">${guards.length === 1 ? "Its guard" : "Its guards"}</h2>
<ul class="nhsuk-list ow-compare__guards">
${guards.map((guard) => {
  const { state, name, indicator } = guard;
  const href = to(indicator);
  return html`<li>${state === "warns" ? html`<strong>Warns.</strong> ` : ""}${guardSentence(guard)} (${href === null ? indicator : html`<a href="${href}">${indicator}${unseen(`: ${name}`)}</a>`})</li>`;
})}
</ul>`;
}
