import { html } from "hono/html";
import { details } from "../components/details.ts";
import type { Markup } from "../components/markup.ts";
import { plainDate, withinSentence } from "../domain/format.ts";
import type { ViewFollowed } from "./page.ts";
import { structureName, structures, type View, viewSentence } from "./view.ts";

/** A page's address, and what of a view its figures follow. */
export interface BarPlace {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly follows?: ViewFollowed;
}

/**
 * How figures are shown on a page, in one sentence, and the form that shows them another way. It keeps everything else of
 * the address.
 */
export function viewBar(view: View, { path, query, follows }: BarPlace): Markup {
  const kept = Object.entries(query).filter(([name]) => name !== "structure" && name !== "as-at");
  return html`<div class="ow-view">
<p class="ow-view__sentence">${follows === undefined ? viewSentence(view) : followedSentence(view, follows)}</p>
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

/** A page must not say that it follows what it does not. */
function followedSentence(view: View, follows: ViewFollowed): string {
  if (follows === "no figures")
    return `This page has no figures of organisations. What you choose is kept for those that have: ${withinSentence(viewSentence(view))}`;
  const usual = view.structure === "as-reported" && view.asAt === null;
  if (usual) return viewSentence(view);
  const day = follows === "day" && view.asAt !== null ? `, in periods that had ended by ${plainDate(view.asAt)}` : "";
  const kept = follows === "day" ? "another structure" : "another structure or day";
  return `On this page figures are as reported${day}: ${kept} is followed on the page of each organisation, and kept in the address for it.`;
}
