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
  const [whole = "0", part] = fixed.split(".");
  const grouped = withCommas(whole);
  const sign = value < 0 && Number(fixed) !== 0 ? "\u2212" : "";
  return sign + grouped + (part === undefined ? "" : `.${part}`);
}

/** "1,240" from "1240". */
export function withCommas(whole: string): string {
  return whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "£182,400" or, with pence, "£182,400.50". */
export function plainPounds(pence: number): string {
  const digits = pence % 100 === 0 ? 0 : 2;
  return (pence < 0 ? "\u2212" : "") + "£" + plainNumber(Math.abs(pence) / 100, digits);
}

/** "1 site", "3 sites". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${plainNumber(n)} ${n === 1 ? one : many}`;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
