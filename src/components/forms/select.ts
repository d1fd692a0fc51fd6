import { html } from "hono/html";
import type { Markup } from "../markup.ts";
import { describedBy, type FieldWords, formGroup, hintAndError, label } from "./field-words.ts";

export interface Select extends FieldWords {
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value?: string;
}

/** One of many; where there are few, radios show them all. */
export function select(field: Select): Markup {
  const { id, name, options, value, error } = field;
  return formGroup(
    error,
    html`${label(field)}
  ${hintAndError(field)}
  <select class="nhsuk-select${error === undefined ? "" : " nhsuk-select--error"}" id="${id}" name="${name}"${describedBy(field)}>
    ${options.map((option) => html`<option value="${option.value}"${option.value === value ? " selected" : ""}>${option.text}</option>`)}
  </select>`,
  );
}
