import { html } from "hono/html";
import type { Markup } from "../../components/markup.ts";

/** The form that finds an organisation. */
export function findForm(words: string, { synthetic }: { readonly synthetic: boolean }): Markup {
  return html`<form class="ow-search" action="/organisations" method="get" role="search">
<div class="nhsuk-form-group">
<label class="nhsuk-label nhsuk-label--s" for="q">Find an organisation</label>
<div class="nhsuk-hint" id="q-hint">Its name, a former name, a town, a postcode or a code. For example: ${synthetic ? "ashvale university, or SYN-T001" : "teaching hospital leeds, or LS9, or RR8"}</div>
<div class="ow-search__row">
<input class="nhsuk-input" id="q" name="q" type="search" value="${words}" aria-describedby="q-hint" autocomplete="off" spellcheck="false">
<button class="nhsuk-button" type="submit">Find</button>
</div>
</div>
</form>`;
}
