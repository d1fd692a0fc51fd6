import type { DuckDBConnection } from "@duckdb/node-api";

/** A query was stopped because it ran for longer than one may. */
export class TookTooLong extends Error {
  constructor(milliseconds: number) {
    super(`A query ran for more than ${milliseconds} ms and was stopped.`);
    this.name = "TookTooLong";
  }
}

/** Connections that queries of many readers take turns on: each runs one at a time, and for so long at most. */
export class Lanes {
  readonly #all: readonly DuckDBConnection[];
  readonly #free: DuckDBConnection[];
  readonly #waiting: ((lane: DuckDBConnection) => void)[] = [];
  readonly longestMs: number;

  constructor(connections: readonly DuckDBConnection[], longestMs: number) {
    this.#all = connections;
    this.#free = [...connections];
    this.longestMs = longestMs;
  }

  get size(): number {
    return this.#all.length;
  }

  /**
   * Runs a query on the first connection that is free. Its time counts from when it begins, not from when it was asked.
   * @throws TookTooLong where it was stopped
   */
  async take<T>(query: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const lane = this.#free.pop() ?? (await new Promise<DuckDBConnection>((given) => this.#waiting.push(given)));
    let stopped = false;
    const timer = setTimeout(() => {
      stopped = true;
      lane.interrupt();
    }, this.longestMs);
    try {
      return await query(lane);
    } catch (error) {
      throw stopped ? new TookTooLong(this.longestMs) : error;
    } finally {
      clearTimeout(timer);
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(lane);
      else next(lane);
    }
  }

  close(): void {
    for (const connection of this.#all) connection.closeSync();
  }
}
