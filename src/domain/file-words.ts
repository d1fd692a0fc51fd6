import { withinSentence } from "./format.ts";

/** A kind of file by its title, within a sentence: "research finance file", "file of awards and their terms". */
export function fileWords(title: string): string {
  // A name of its own keeps its capitals.
  const words = /^\S+ [A-Z][a-z]/.test(title) ? title : withinSentence(title);
  return /[,:(]|\b(?:of|and|by|to)\b/.test(words) ? `file of ${words}` : `${words} file`;
}
