import { html } from "hono/html";
import type { Markup } from "../markup.ts";
import { type FieldWords, formGroup, hintAndError } from "./field-words.ts";
import { fieldset } from "./fieldset.ts";

/** A day as it was typed, in three boxes. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const boxes = [
  { part: "day", text: "Day", width: 2 },
  { part: "month", text: "Month", width: 2 },
  { part: "year", text: "Year", width: 4 },
] as const;

/** A day in three boxes, named `NAME-day`, `NAME-month` and `NAME-year`. */
export function dateInput({ value, ...field }: FieldWords & { readonly value?: TypedDay }): Markup {
  const { id, name, error } = field;
  const wrong = error === undefined ? "" : " nhsuk-input--error";
  const items = boxes.map(({ part, text, width }) => {
    const typed = value?.[part] ?? "";
    return html`<div class="nhsuk-date-input__item">
        ${formGroup(
          error,
          html`<label class="nhsuk-label nhsuk-date-input__label" for="${id}-${part}">
            ${text}
          </label>
          <input class="nhsuk-input${wrong} nhsuk-input--width-${width} nhsuk-date-input__input" id="${id}-${part}" name="${name}-${part}" type="text"${typed === "" ? "" : html` value="${typed}"`} inputmode="numeric">`,
        )}
      </div>`;
  });
  return formGroup(
    error,
    fieldset(
      { ...field, role: "group" },
      html`${hintAndError(field)}
    <div class="nhsuk-date-input" id="${id}">
      ${items}
    </div>`,
    ),
  );
}
