import { html } from "hono/html";
import type { Content, Markup } from "../markup.ts";

/** Who sees what is written into a field. */
export type SeenBy = "public" | "organisations";

/** What every field has round it. */
export interface FieldWords {
  readonly id: string;
  readonly name: string;
  /** Its question, as the label or the legend. */
  readonly label: Content;
  readonly hint?: Content;
  /** What is wrong with what was typed. */
  readonly error?: string | undefined;
  /** Stands with the hint, so that it is read out with the field. */
  readonly seenBy?: SeenBy;
}

const seenWords: Readonly<Record<SeenBy, string>> = {
  public: "This will be public.",
  organisations: "Only within the organisations.",
};

/** The label of a single box. */
export function label({ id, label }: Pick<FieldWords, "id" | "label">): Markup {
  return html`<label class="nhsuk-label" for="${id}">
    ${label}
  </label>`;
}

/** Hint and error, in the order in which they are read out. */
export function hintAndError({ id, hint, error, seenBy }: Omit<FieldWords, "label" | "name">): Markup {
  const seen =
    seenBy === undefined
      ? ""
      : html`<span class="ow-seen-by ow-seen-by--${seenBy}">${seenWords[seenBy]}</span>${hint === undefined ? "" : " "}`;
  return html`${
    hint === undefined && seenBy === undefined
      ? ""
      : html`<div class="nhsuk-hint" id="${id}-hint">
    ${seen}${hint ?? ""}
  </div>`
  }${
    error === undefined
      ? ""
      : html`<span class="nhsuk-error-message" id="${id}-error">
    <span class="nhsuk-u-visually-hidden">Error: </span>${error}
  </span>`
  }`;
}

/** The ids of hint and error, as an attribute; nothing where there is neither. */
export function describedBy({ id, hint, error, seenBy }: Omit<FieldWords, "label" | "name">): Markup | "" {
  const ids = [
    ...(hint === undefined && seenBy === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? "" : html` aria-describedby="${ids.join(" ")}"`;
}

/** What holds one field. */
export function formGroup(error: string | undefined, content: Content): Markup {
  return html`<div class="nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}">
  ${content}
</div>`;
}
