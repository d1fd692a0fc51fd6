/** Every word of an address that some page reads; known-words.test.ts holds this to what pages read. */
const knownWords = [
  "as-at",
  "files",
  "indicator",
  "organisation",
  "owner",
  "page",
  "peers",
  "period",
  "q",
  "refusals",
  "role",
  "source",
  "status",
  "structure",
  "theme",
  "version",
  "year",
] as const;

/** Words that a form gives once for every box that is ticked: they come together with commas between. */
const ticked: ReadonlySet<string> = new Set(["peers"]);

/**
 * What an address asks of a page, in one order: words that no page reads are left out, so that they neither reach a page nor
 * make one page many.
 */
export function knownQuery(search: URLSearchParams): Readonly<Record<string, string>> {
  const query: Record<string, string> = Object.create(null);
  for (const word of knownWords) {
    const value = ticked.has(word) ? search.getAll(word).filter(Boolean).join(",") || null : search.get(word);
    if (value !== null) query[word] = value;
  }
  return query;
}

/** True of a word that some page reads. */
export function isKnownWord(word: string): boolean {
  return knownWords.some((known) => known === word);
}
