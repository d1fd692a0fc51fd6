import { foldCode } from "./fold-words.ts";
import { inField, type OrganisationIndex } from "./organisation-index.ts";
import type { Wanted } from "./typed-words.ts";
import { hasDigit, wordsBeginning, wordsNear } from "./word-index.ts";

/** How well one thing that was typed fits: the higher the better, 0 for not at all. */
export const fit = { exact: 4, beginning: 3, near: 2, further: 1, none: 0 } as const;

/** By what it fits, added up: the fields of words, and these. */
export const byField = { ...inField, code: 8, postcode: 16, district: 32, area: 64 } as const;

/** For every place how well it fits, and by what: `fit * 256 + fields`. */
export type Fits = Uint16Array;

/** How well each organisation fits one thing as it was typed: whole, or as a beginning. */
export function fitsAsTyped(index: OrganisationIndex, wanted: Wanted): Fits {
  const fits = new Uint16Array(index.organisations.length);
  if (wanted.kind === "postcode") {
    for (const place of index.districts.get(wanted.district) ?? []) {
      const postcode = foldCode(index.organisations[place]?.postcode ?? "");
      const whole = postcode.startsWith(wanted.district + wanted.rest);
      mark(fits, place, whole ? fit.exact : fit.beginning, whole ? byField.postcode : byField.district);
    }
    return fits;
  }
  const isDistrict = index.districts.has(wanted.word);
  // What is the name of a district is not read as the beginning of the codes of practices elsewhere.
  if (hasDigit(wanted.word)) markCodes(index, fits, wanted.word, !isDistrict);
  else markCodes(index, fits, wanted.word, false);
  if (wanted.kind === "code") return fits;
  for (const place of index.districts.get(wanted.word) ?? []) mark(fits, place, fit.exact, byField.district);
  const { words } = index.words;
  const { from, to } = wordsBeginning(index.words, wanted.word);
  for (let word = from; word < to; word++)
    markWord(index, fits, word, words[word] === wanted.word ? fit.exact : fit.beginning);
  return fits;
}

/**
 * Adds those that have a word spelt nearly so: one letter away for words of 4 to 7 letters, two for longer ones.
 * @param most letters away, where it is not that
 */
export function addNear(index: OrganisationIndex, fits: Fits, wanted: Wanted, most?: number): void {
  if (wanted.kind !== "word" || hasDigit(wanted.word) || wanted.word.length > 30) return;
  const steps = most ?? (wanted.word.length < 4 ? 0 : wanted.word.length < 8 ? 1 : 2);
  if (steps === 0) return;
  for (const near of wordsNear(index.words, wanted.word, steps))
    markWord(index, fits, near.word, near.steps === 1 ? fit.near : fit.further);
}

/** Adds those of a postcode area, where that is what was typed. */
export function addArea({ areas }: OrganisationIndex, fits: Fits, wanted: Wanted): void {
  if (wanted.kind !== "word") return;
  for (const place of areas.get(wanted.word) ?? []) mark(fits, place, fit.near, byField.area);
}

function markWord({ words: { starts, entries } }: OrganisationIndex, fits: Fits, word: number, how: number): void {
  const end = starts[word + 1] ?? 0;
  for (let at = starts[word] ?? 0; at < end; at++) {
    const entry = entries[at] ?? 0;
    mark(fits, entry >>> 3, how, entry & 7);
  }
}

function markCodes({ codes }: OrganisationIndex, fits: Fits, beginning: string, beginnings: boolean): void {
  const { from, to } = wordsBeginning(codes, beginning);
  for (let i = from; i < to; i++) {
    const whole = codes.words[i] === beginning;
    if (!whole && !beginnings) return;
    mark(fits, codes.places[i] ?? 0, whole ? fit.exact : fit.beginning, byField.code);
  }
}

function mark(fits: Fits, place: number, how: number, fields: number): void {
  const before = fits[place] ?? 0;
  const known = before >> 8;
  if (how > known) fits[place] = how * 256 + fields;
  else if (how === known) fits[place] = before | fields;
}
