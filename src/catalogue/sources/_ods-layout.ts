import type { Sample } from "../../domain/source.ts";

/** One cell of the publisher's layout: its position from 1, and what it must look like. */
export type LayoutCell = readonly [position: number, shape: RegExp];

/** Eight digits, or nothing. */
export const odsDay = /^(\d{8})?$/;

/** A code of three to ten capital letters and digits. */
export const odsCode = /^[A-Z0-9]{3,10}$/;

// Some rows may be damaged without the file being another; a tenth is far more than any publication has had.
const shareThatMustFit = 0.9;

/** True where at least nine in ten of the first lines have so many cells, each of the shapes given: for files without a header. */
export function hasLayout({ head, rows }: Sample, cellCount: number, cells: readonly LayoutCell[]): boolean {
  const lines = [head, ...rows].filter((line) => line.some((cell) => cell !== ""));
  const fits = lines.filter(
    (line) => line.length === cellCount && cells.every(([position, shape]) => shape.test(line[position - 1] ?? "")),
  );
  return lines.length > 0 && fits.length >= lines.length * shareThatMustFit;
}
