import { html } from "hono/html";
import type { Content, Markup } from "../markup.ts";
import { type FieldWords, formGroup, hintAndError } from "./field-words.ts";
import { fieldset } from "./fieldset.ts";

export interface Choice {
  readonly value: string;
  readonly text: Content;
  readonly hint?: Content;
}

export interface Radios extends FieldWords {
  readonly choices: readonly Choice[];
  readonly value?: string;
}

export interface Checkboxes extends FieldWords {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[];
}

/** One of a few, all of them in sight. */
export function radios({ value, ...field }: Radios): Markup {
  return choices("radio", field, (choice) => choice.value === value);
}

/** As many of a few as apply. */
export function checkboxes({ values = [], ...field }: Checkboxes): Markup {
  return choices("checkbox", field, (choice) => values.includes(choice.value));
}

function choices(
  type: "radio" | "checkbox",
  field: FieldWords & { readonly choices: readonly Choice[] },
  isChosen: (choice: Choice) => boolean,
): Markup {
  const block = type === "radio" ? "nhsuk-radios" : "nhsuk-checkboxes";
  const items = field.choices.map((choice, i) => {
    const { value, text, hint } = choice;
    // The first has the field's own id, where the error summary leads.
    const id = i === 0 ? field.id : `${field.id}-${i + 1}`;
    const about = hint === undefined ? "" : html` aria-describedby="${id}-item-hint"`;
    return html`<div class="${block}__item">
      <input class="${block}__input" id="${id}" name="${field.name}" type="${type}" value="${value}"${isChosen(choice) ? " checked" : ""}${about}>
      <label class="nhsuk-label ${block}__label" for="${id}">
        ${text}
      </label>
      ${
        hint === undefined
          ? ""
          : html`<div class="nhsuk-hint ${block}__hint" id="${id}-item-hint">
        ${hint}
      </div>`
      }
    </div>`;
  });
  return formGroup(
    field.error,
    fieldset(
      field,
      html`${hintAndError(field)}
  <div class="${block}" data-module="${block}">
    ${items}
  </div>`,
    ),
  );
}
