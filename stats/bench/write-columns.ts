import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes columns for R to read, one file each: whole numbers below 256 as bytes, the rest as doubles. */
export function writeColumns(folder: string, columns: Readonly<Record<string, Uint8Array | Float64Array>>): void {
  for (const [name, values] of Object.entries(columns)) {
    writeFileSync(join(folder, name), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
}
