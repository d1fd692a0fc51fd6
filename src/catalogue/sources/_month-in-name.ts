const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * The month that a file's name says: `2026-05`, `2012-july` or `july-2012`, with a hyphen, an underscore, a space or nothing between.
 * @returns ISO month, or null where the name says none
 */
export function monthInName(fileName: string): string | null {
  const name = fileName.toLowerCase();
  const inDigits = /(?<!\d)(20\d{2})[-_ ]?(0[1-9]|1[0-2])(?!\d)/.exec(name);
  if (inDigits) return `${inDigits[1]}-${inDigits[2]}`;
  const words = monthNames
    .map((word) => `${word}|${word.slice(0, 3)}`)
    .concat("sept")
    .join("|");
  const yearFirst = new RegExp(`(?<!\\d)(20\\d{2})[-_ ]?(${words})(?![a-z])`).exec(name);
  const yearLast = new RegExp(`(?<![a-z])(${words})[-_ ]?(20\\d{2})(?!\\d)`).exec(name);
  const year = yearFirst?.[1] ?? yearLast?.[2];
  const month = yearFirst?.[2] ?? yearLast?.[1];
  if (year === undefined || month === undefined) return null;
  const number = monthNames.findIndex((word) => word.startsWith(month.slice(0, 3))) + 1;
  return `${year}-${String(number).padStart(2, "0")}`;
}
