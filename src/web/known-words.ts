/** Every word of an address that some page reads; known-words.test.ts holds this to what pages read. */
const knownWords = [
  "as-at",
  "indicator",
  "page",
  "peers",
  "period",
  "q",
  "role",
  "source",
  "structure",
  "theme",
  "year",
] as const;

/**
 * What an address asks of a page, in one order: words that no page reads are left out, so that they neither reach a page nor
 * make one page many.
 */
export function knownQuery(search: URLSearchParams): Readonly<Record<string, string>> {
  const query: Record<string, string> = Object.create(null);
  for (const word of knownWords) {
    const value = search.get(word);
    if (value !== null) query[word] = value;
  }
  return query;
}

/** True of a word that some page reads. */
export function isKnownWord(word: string): boolean {
  return knownWords.some((known) => known === word);
}
