/** Rows on one page of a list. */
export const pageLength = 50;

/** Which page of a list an address asks for, counted from 1; anything else than a whole number is the first. */
export function pageNumber(query: Readonly<Record<string, string>>, word = "page"): number {
  const asked = query[word] ?? "";
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}
