/** Rows that one query gave; larger answers are asked for again each time. */
const mostOfOne = 3000;

/** Rows kept of all queries together: some 60 MB. */
const mostInAll = 150_000;

/**
 * Answers of finished facts, by query and values: asked once, given again as long as there is room; the one asked for longest ago
 * is let go. Rows are frozen, since many readers share them.
 */
export class KnownRows {
  readonly #answers = new Map<string, Promise<readonly object[]>>();
  readonly #sizes = new Map<string, number>();
  #inAll = 0;

  /** The rows of a query, from `ask` the first time. One that fails is asked again. */
  async get(
    text: string,
    values: Readonly<Record<string, unknown>>,
    ask: () => Promise<object[]>,
  ): Promise<readonly object[]> {
    const key = `${text}\n${JSON.stringify(values)}`;
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
      return known;
    }
    const asked = ask().then((rows) => {
      if (this.#answers.get(key) === asked) this.#keep(key, rows);
      return rows;
    });
    this.#answers.set(key, asked);
    asked.catch(() => this.#forget(key));
    return asked;
  }

  #keep(key: string, rows: readonly object[]): void {
    if (rows.length > mostOfOne) {
      this.#forget(key);
      return;
    }
    for (const row of rows) {
      for (const cell of Object.values(row)) if (typeof cell === "object" && cell !== null) Object.freeze(cell);
      Object.freeze(row);
    }
    // An answer without rows takes room too.
    const size = rows.length + 1;
    this.#sizes.set(key, size);
    this.#inAll += size;
    for (const oldest of this.#answers.keys()) {
      if (this.#inAll <= mostInAll) return;
      if (oldest !== key && this.#sizes.has(oldest)) this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#answers.delete(key);
    this.#inAll -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
  }
}
