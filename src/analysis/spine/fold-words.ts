/** Words that stand for one another in names of organisations, as folded. */
const meanings: ReadonlyMap<string, readonly string[]> = new Map([
  ["ft", ["foundation", "trust"]],
  ["nhsft", ["nhs", "foundation", "trust"]],
  ["nhst", ["nhs", "trust"]],
  ["icb", ["integrated", "care", "board"]],
  ["st", ["saint"]],
  ["uni", ["university"]],
  ["univ", ["university"]],
  ["hosp", ["hospital"]],
  ["hosps", ["hospitals"]],
  ["hlth", ["health"]],
  ["ctr", ["centre"]],
  ["cntr", ["centre"]],
  ["center", ["centre"]],
  ["mt", ["mount"]],
  ["dr", ["doctor"]],
  ["drs", ["doctors"]],
]);

const small: ReadonlySet<string> = new Set(["and", "the", "of", "in", "at", "for", "near"]);

/**
 * The words of a name or of what somebody typed: no case, accents or punctuation, "&" as "and", abbreviations written out.
 * An apostrophe joins: "St. Mary's" is "saint", "marys".
 */
export function foldWords(text: string): string[] {
  const words = plainWords(text);
  return words.some((word) => meanings.has(word)) ? words.flatMap((word) => meanings.get(word) ?? [word]) : words;
}

/** True for a word that names may have or leave out. */
export function isSmall(word: string): boolean {
  return small.has(word);
}

/** Letters and digits of a code or postcode, without case and anything between them. */
export function foldCode(text: string): string {
  return /^[a-z0-9]*$/i.test(text) ? text.toLowerCase() : plainWords(text).join("");
}

/** Words without case, accents and punctuation, as they stand. */
function plainWords(text: string): string[] {
  // Nearly every name is plain already; the other way costs ten times as much.
  if (/^[ -~]*$/.test(text)) return beforeWords(text).match(/[a-z0-9]+/g) ?? [];
  return beforeWords(text.normalize("NFKD").replace(/\p{M}+/gu, "")).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function beforeWords(text: string): string {
  const lower = text.toLowerCase();
  return /['’`&]/.test(lower) ? lower.replace(/['’`]/g, "").replaceAll("&", " and ") : lower;
}
