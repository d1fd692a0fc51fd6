import { stepsApart } from "../../domain/steps-apart.ts";

/** Words in their order, and for each where it stands: `place * 8 + fields`, fields as added up from `inField`. */
export interface WordIndex {
  readonly words: readonly string[];
  /** Where the entries of each word begin; one more than there are words. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** Which of the letters a to z each word has, as bits. */
  readonly letters: Uint32Array;
}

/** From the first word up to but not including the last, by their numbers. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Makes one from entries by word. */
export function makeWordIndex(entriesOf: ReadonlyMap<string, readonly number[]>): WordIndex {
  const words = [...entriesOf.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  for (const [i, word] of words.entries()) starts[i + 1] = (starts[i] ?? 0) + (entriesOf.get(word)?.length ?? 0);
  const entries = new Uint32Array(starts[words.length] ?? 0);
  for (const [i, word] of words.entries()) entries.set(entriesOf.get(word) ?? [], starts[i]);
  return { words, starts, entries, letters: Uint32Array.from(words, lettersOf) };
}

/** The words that begin with some letters; the word itself is the first of them. */
export function wordsBeginning({ words }: Pick<WordIndex, "words">, beginning: string): WordRange {
  const from = firstNotBefore(words, beginning);
  return { from, to: firstNotBefore(words, `${beginning}\uffff`, from) };
}

/** A word spelt nearly as another. */
export interface NearWord {
  /** Its number. */
  readonly word: number;
  /** Letters to add, leave out, change or swap. */
  readonly steps: number;
}

/** Words without digits that are at least one and at most so many letters away. */
export function wordsNear({ words, letters }: WordIndex, typed: string, most: number): NearWord[] {
  const near: NearWord[] = [];
  const typedLetters = lettersOf(typed);
  for (let word = 0; word < words.length; word++) {
    // Each step brings at most one letter and takes at most one away.
    const wordLetters = letters[word] ?? 0;
    if (bits(wordLetters & ~typedLetters) > most || bits(typedLetters & ~wordLetters) > most) continue;
    const known = words[word] ?? "";
    if (known.length < 3 || Math.abs(known.length - typed.length) > most || hasDigit(known)) continue;
    const steps = stepsApart(typed, known, most);
    if (steps > 0 && steps <= most) near.push({ word, steps });
  }
  return near;
}

/** True for a word with a digit in it. */
export function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

function firstNotBefore(words: readonly string[], word: string, after = 0): number {
  let low = after;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lettersOf(word: string): number {
  let found = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) found |= 1 << letter;
  }
  return found;
}

function bits(of: number): number {
  let left = of;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}
