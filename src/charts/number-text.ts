/** Writes a number for the reader, with its unit where it has one: "1,240", "46%", "£61,000". */
export type NumberText = (value: number) => string;

/** A number as it stands, with at most three figures after the point and commas at thousands. */
export function plainNumber(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(2).replace("-", "−").replace("e+", " × 10^");
  const decimals = Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 10 ? 2 : 3;
  const [whole = "", part = ""] = Math.abs(value).toFixed(decimals).split(".");
  const fraction = part.replace(/0+$/, "");
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const written = fraction === "" ? grouped : `${grouped}.${fraction}`;
  return value < 0 && written !== "0" ? `−${written}` : written;
}
