const months = "January February March April May June July August September October November December".split(" ");

/** "30 September 2026" from an ISO date. */
export function plainDate(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
}

/** "September 2026" from an ISO date or month. */
export function plainMonth(iso: string): string {
  return `${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
}

/** "1,234.5": thousands with commas, a fixed number of digits after the point, a real minus sign. */
export function plainNumber(value: number, digits = 0): string {
  const fixed = Math.abs(value).toFixed(digits);
  const point = digits === 0 ? -1 : fixed.indexOf(".");
  const grouped = point === -1 ? withCommas(fixed) : withCommas(fixed.slice(0, point)) + fixed.slice(point);
  return value < 0 && Number(fixed) !== 0 ? `\u2212${grouped}` : grouped;
}

/** "1,240" from "1240". */
export function withCommas(whole: string): string {
  return whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "£182,400" or, with pence, "£182,400.50". */
export function plainPounds(pence: number): string {
  const digits = pence % 100 === 0 ? 0 : 2;
  return `${pence < 0 ? "\u2212" : ""}£${plainNumber(Math.abs(pence) / 100, digits)}`;
}

/** "1 site", "3 sites". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${plainNumber(n)} ${n === 1 ? one : many}`;
}

/** Units whose name has a form of its own for one. */
const oneOf: Readonly<Record<string, string>> = {
  days: "day",
  people: "person",
  studies: "study",
  "weighted people": "weighted person",
};

/** A unit as it follows a number as printed: "%" close to it, " day" after "1", " days" after "2"; a ratio has none. */
export function unitAfter(unit: string, number: string): string {
  if (unit === "%") return unit;
  return unit === "ratio" ? "" : ` ${number === "1" ? (oneOf[unit] ?? unit) : unit}`;
}

/** The words with a capital at their beginning. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title as it stands within a sentence: "set-up", "SHMI, for context only". */
export function withinSentence(title: string): string {
  return /^[A-Z](?![A-Z&])/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
