import { html } from "hono/html";
import type { Content, Markup } from "../markup.ts";
import { describedBy, type FieldWords } from "./field-words.ts";

/** Fields that answer one question together. */
export function fieldset(
  { role, ...field }: Omit<FieldWords, "name"> & { readonly role?: "group" },
  content: Content = "",
): Markup {
  return html`<fieldset class="nhsuk-fieldset"${role === undefined ? "" : html` role="${role}"`}${describedBy(field)}>
  <legend class="nhsuk-fieldset__legend">
    ${field.label}
  </legend>
  ${content}
</fieldset>`;
}
