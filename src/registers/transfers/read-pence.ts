/**
 * Pence from an amount in pounds as files write it: "1234.5", "1,234.50", "£ 1,234". Commas only between thousands; a comma for the
 * point, more than two decimals, a minus sign and brackets are not guessed at.
 * @returns whole pence, 0 or more; null where the text is no such amount
 */
export function readPence(text: string): number | null {
  const match = /^(?:£|GBP)?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?\s*(?:GBP)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, pounds = "", pence = ""] = match;
  const total = Number(pounds.replaceAll(",", "")) * 100 + Number(pence.padEnd(2, "0"));
  return Number.isSafeInteger(total) ? total : null;
}
