import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { type Cell, csvLine } from "./csv-line.ts";

const atATime = 1 << 18;
// A character takes three bytes at most in UTF-8, as JavaScript counts characters.
const bytesPerCharacter = 3;

/** A CSV file being written: header first, then a line at a time, never more than about a quarter of a megabyte in memory. */
export class CsvFile {
  readonly path: string;
  /** Lines written after the header. */
  rows = 0;
  /** Bytes on disk; whole after `close`. */
  bytes = 0;
  readonly #columns: number;
  readonly #descriptor: number;
  #waiting = Buffer.allocUnsafe(atATime);
  #used = 0;

  /** Makes the folder where it is missing and replaces a file of that name. */
  constructor(path: string, header: readonly string[]) {
    mkdirSync(dirname(path), { recursive: true });
    this.path = path;
    this.#columns = header.length;
    this.#descriptor = openSync(path, "w");
    this.#add(csvLine(header));
  }

  /** @throws RangeError if the line has more or fewer cells than the header */
  write(cells: readonly Cell[]): void {
    if (cells.length !== this.#columns)
      throw new RangeError(`${this.path}: ${cells.length} cells where the header has ${this.#columns}`);
    this.#add(csvLine(cells));
    this.rows++;
  }

  close(): void {
    this.#flush();
    closeSync(this.#descriptor);
  }

  #add(line: string): void {
    const most = line.length * bytesPerCharacter;
    if (this.#used + most > this.#waiting.length) this.#flush();
    if (most > this.#waiting.length) this.#waiting = Buffer.allocUnsafe(most);
    this.#used += this.#waiting.write(line, this.#used, "utf8");
  }

  #flush(): void {
    for (let done = 0; done < this.#used; ) done += writeSync(this.#descriptor, this.#waiting, done, this.#used - done);
    this.bytes += this.#used;
    this.#used = 0;
  }
}
