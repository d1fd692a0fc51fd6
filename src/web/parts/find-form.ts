import { html } from "hono/html";
import type { Markup } from "../../components/markup.ts";

/** The form that finds an organisation. */
export function findForm(words: string): Markup {
  return html`<form action="/organisations" method="get" role="search">
<div class="nhsuk-form-group">
<label class="nhsuk-label" for="q">Name, former name, town, postcode or code</label>
<div class="ow-find"><input class="nhsuk-input" id="q" name="q" type="search" value="${words}" autocomplete="off" spellcheck="false">
<button class="nhsuk-button nhsuk-button--small" type="submit">Find</button></div>
</div>
</form>`;
}
