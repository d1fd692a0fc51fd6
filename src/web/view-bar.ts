import { html } from "hono/html";
import { details } from "../components/details.ts";
import type { Markup } from "../components/markup.ts";
import { structureName, structures, type View, viewSentence } from "./view.ts";

/**
 * How figures are shown on a page, in one sentence, and the form that shows them another way. It keeps everything else of
 * the address.
 */
export function viewBar(view: View, path: string, query: Readonly<Record<string, string>>): Markup {
  const kept = Object.entries(query).filter(([name]) => name !== "structure" && name !== "as-at");
  return html`<div class="ow-view">
<p class="ow-view__sentence">${viewSentence(view)}</p>
${details(
  "Show it another way",
  html`<form action="${path}" method="get" data-view class="ow-view__form">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="nhsuk-form-group"><label class="nhsuk-label" for="ow-structure">Organisations that merged</label>
<select class="nhsuk-select" id="ow-structure" name="structure">
${structures.map((each) => html`<option value="${each}"${each === view.structure ? " selected" : ""}>${structureName(each)}</option>`)}
</select></div>
<div class="nhsuk-form-group"><label class="nhsuk-label" for="ow-as-at">As at</label>
<div class="nhsuk-hint" id="ow-as-at-hint">A day, for example 2026-09-30. Empty: the last day of each period</div>
<input class="nhsuk-input nhsuk-input--width-10" id="ow-as-at" name="as-at" value="${view.asAt ?? ""}" inputmode="numeric" autocomplete="off" spellcheck="false" aria-describedby="ow-as-at-hint"></div>
<button class="nhsuk-button nhsuk-button--small" type="submit">Show</button>
</form>`,
)}
</div>`;
}
