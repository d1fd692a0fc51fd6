import { html } from "hono/html";
import type { Markup } from "../markup.ts";
import { describedBy, type FieldWords, formGroup, hintAndError, label } from "./field-words.ts";

export interface FileInput extends FieldWords {
  /** Endings that a browser offers first: ".csv". */
  readonly accept?: string;
}

/** A field in which a file is chosen; what was chosen before cannot be filled in again. */
export function fileInput(field: FileInput): Markup {
  const { id, name, accept, error } = field;
  return formGroup(
    error,
    html`${label(field)}
  ${hintAndError(field)}
  <input class="nhsuk-file-upload__input${error === undefined ? "" : " nhsuk-file-upload__input--error"}" id="${id}" name="${name}" type="file"${accept === undefined ? "" : html` accept="${accept}"`}${describedBy(field)}>`,
  );
}
