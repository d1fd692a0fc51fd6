import { optionalText } from "./fields.ts";
import { type Typed, textIn } from "./typed.ts";

/** As many fields of one kind as a call may have criteria: a form's fields are the same for every record. */
export const mostNumbered = 20;

const numbers = Array.from({ length: mostNumbered }, (_, i) => i + 1);

/** Fields `answer1` to `answer20` that may be left empty. */
export function numberedTexts(name: string, { most = 2000 }: { readonly most?: number } = {}) {
  return Object.fromEntries(numbers.map((n) => [`${name}${n}`, optionalText({ most })]));
}

/** "Answer 1" for `answer1`, for whoever finds that somebody else was faster. */
export function numberedLabels(name: string, words: string): Record<string, string> {
  return Object.fromEntries(numbers.map((n) => [`${name}${n}`, `${words} ${n}`]));
}

/** The texts by the place of the field, from 1. */
export function numberedTyped(name: string, texts: readonly string[]): Typed {
  return Object.fromEntries(texts.map((text, i) => [`${name}${i + 1}`, text]));
}

/** What was typed into a numbered field; empty for nothing. */
export function numberedText(values: Readonly<Record<string, unknown>>, name: string, n: number): string {
  const value = values[`${name}${n}`];
  return typeof value === "string" ? textIn({ value }, "value") : "";
}
