import { html } from "hono/html";
import type { Markup } from "../markup.ts";
import { describedBy, type FieldWords, formGroup, hintAndError, label } from "./field-words.ts";

export interface TextArea extends FieldWords {
  readonly value?: string;
  readonly rows?: number;
}

/** A box of several lines. */
export function textArea(field: TextArea): Markup {
  const { id, name, value = "", rows = 5, error } = field;
  return formGroup(
    error,
    // A browser drops one line break after the tag: what was typed may begin with one.
    html`${label(field)}
  ${hintAndError(field)}
  <textarea class="nhsuk-textarea${error === undefined ? "" : " nhsuk-textarea--error"}" id="${id}" name="${name}" rows="${rows}"${describedBy(field)}>${value.startsWith("\n") ? "\n" : ""}${value}</textarea>`,
  );
}
