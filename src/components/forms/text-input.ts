import { html } from "hono/html";
import type { Markup } from "../markup.ts";
import { describedBy, type FieldWords, formGroup, hintAndError, label } from "./field-words.ts";

export interface TextInput extends FieldWords {
  readonly value?: string;
  /** Letters that fit; the whole width where left out. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** A code is set in letters of one width and is not checked for its spelling. */
  readonly code?: boolean;
  readonly numeric?: boolean;
  readonly type?: "text" | "password";
  readonly autocomplete?: string;
}

/** A box of one line. */
export function textInput(field: TextInput): Markup {
  const { id, name, value = "", width, code = false, numeric = false, type = "text", autocomplete, error } = field;
  const classes = [
    "nhsuk-input",
    ...(code ? ["nhsuk-input--code"] : []),
    ...(error === undefined ? [] : ["nhsuk-input--error"]),
    ...(width === undefined ? [] : [`nhsuk-input--width-${width}`]),
  ].join(" ");
  const spelling = code ? html` spellcheck="false"` : "";
  const filled = value === "" ? "" : html` value="${value}"`;
  const complete = autocomplete === undefined ? "" : html` autocomplete="${autocomplete}"`;
  return formGroup(
    error,
    html`${label(field)}
  ${hintAndError(field)}
  <input class="${classes}" id="${id}" name="${name}" type="${type}"${spelling}${filled}${describedBy(field)}${complete}${numeric ? html` inputmode="numeric"` : ""}>`,
  );
}
