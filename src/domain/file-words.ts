import { withinSentence } from "./format.ts";

/**
 * A kind of file by its title, within a sentence: "research finance file", "file of awards and their terms", "EU Trials
 * Tracker file (NHS sponsors)".
 */
export function fileWords(title: string): string {
  // What stands after a colon or a comma tells one of several such files from the others.
  const { name = title, detail } = /^(?<name>[^:,(]+)[:,] (?<detail>.+)$/.exec(title)?.groups ?? {};
  const which = detail === undefined ? "" : ` (${detail})`;
  // A name of its own keeps its capitals.
  if (/^\S+ (?:of )?[A-Z][a-z]/.test(name)) return `${name} file${which}`;
  const words = withinSentence(name);
  return /\(|\b(?:of|and|by|to|on)\b/.test(words) ? `file of ${words}${which}` : `${words} file${which}`;
}
