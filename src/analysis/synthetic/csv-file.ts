import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { type Cell, csvLine } from "./csv-line.ts";

const flushAt = 1 << 20;

/** A CSV file being written: header first, then a line at a time, never more than about 1 MB in memory. */
export class CsvFile {
  readonly path: string;
  /** Lines written after the header. */
  rows = 0;
  /** Bytes written so far, header included; whole after `close`. */
  bytes = 0;
  readonly #columns: number;
  readonly #descriptor: number;
  #waiting: string;

  /** Makes the folder where it is missing and replaces a file of that name. */
  constructor(path: string, header: readonly string[]) {
    mkdirSync(dirname(path), { recursive: true });
    this.path = path;
    this.#columns = header.length;
    this.#descriptor = openSync(path, "w");
    this.#waiting = csvLine(header);
  }

  /** @throws RangeError if the line has more or fewer cells than the header */
  write(cells: readonly Cell[]): void {
    if (cells.length !== this.#columns)
      throw new RangeError(`${this.path}: ${cells.length} cells where the header has ${this.#columns}`);
    this.#waiting += csvLine(cells);
    this.rows++;
    if (this.#waiting.length >= flushAt) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#descriptor);
  }

  #flush(): void {
    const waiting = Buffer.from(this.#waiting, "utf8");
    for (let done = 0; done < waiting.length; ) done += writeSync(this.#descriptor, waiting, done);
    this.bytes += waiting.length;
    this.#waiting = "";
  }
}
