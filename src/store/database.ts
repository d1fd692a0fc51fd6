import {
  DuckDBArrayValue,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import { literal, name, type Sql } from "../domain/sql.ts";
import { KnownRows } from "./known-rows.ts";
import { Lanes } from "./lanes.ts";

/** No extension is ever fetched from anywhere. */
const settings = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  // A guess of few rows made an as-of join go through all pairs: 1.8 s in place of 0.07 s for a trust of 16,000 study-quarters.
  asof_loop_join_threshold: "0",
};

/** What a query may be given and gives back: dates are ISO texts, whole numbers are numbers. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };

/** Something that answers queries. */
export interface Facts {
  /** Rows as objects; dates as ISO text, whole numbers as numbers, lists as arrays. Values are bound by name (`$name`). */
  rows<T = Record<string, Cell>>(
    text: Sql,
    values?: Readonly<Record<string, string | number | boolean | null>>,
  ): Promise<T[]>;
}

/** How finished facts are opened; what is left out is not limited. */
export interface FactsOptions {
  /** Threads of the database; all of the machine's where left out. */
  readonly threads?: number;
  /** Memory that queries may use, in bytes. */
  readonly memoryBytes?: number;
  /** Many readers at once: how many queries run at a time, and for how long one may. */
  readonly readers?: { readonly atATime: number; readonly longestMs: number };
}

/** An open DuckDB, in memory or in a file. */
export class Database implements Facts {
  readonly #instance: DuckDBInstance;
  readonly #owner: boolean;
  /** Where queries of many readers take turns; null where one reader asks one thing after the other. */
  #lanes: Lanes | null = null;
  /** What many readers asked before; null where each question is asked of the data. */
  #known: KnownRows | null = null;
  readonly connection: DuckDBConnection;
  /** Name of the catalog that holds the facts. */
  readonly catalog: string;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, catalog: string, owner: boolean) {
    this.#instance = instance;
    this.connection = connection;
    this.catalog = catalog;
    this.#owner = owner;
  }

  /**
   * Opens a database for writing. Extensions are never fetched from anywhere.
   * @param path a file, or ":memory:"
   */
  static async open(path: string): Promise<Database> {
    const instance = await DuckDBInstance.create(path, settings);
    const connection = await instance.connect();
    const [[catalog] = []] = (await connection.runAndReadAll("select current_database()")).getRows();
    return new Database(instance, connection, String(catalog), true);
  }

  /**
   * Opens finished facts: the file can be read and not changed, and other relations may be made beside it in memory.
   */
  static async openFacts(path: string, { threads, memoryBytes, readers }: FactsOptions = {}): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:", {
      ...settings,
      ...(threads === undefined ? {} : { threads: String(threads) }),
      ...(memoryBytes === undefined ? {} : { memory_limit: `${Math.round(memoryBytes / 1e6)}MB` }),
    });
    const connection = await instance.connect();
    await connection.run(`attach ${literal(path)} as facts (read_only)`);
    await connection.run("use facts");
    const opened = new Database(instance, connection, "facts", true);
    if (readers !== undefined) {
      const connections: DuckDBConnection[] = [];
      for (let i = 0; i < readers.atATime; i++) connections.push((await opened.fork()).connection);
      opened.#lanes = new Lanes(connections, readers.longestMs);
      opened.#known = new KnownRows();
    }
    return opened;
  }

  /** Writes everything, views and macros too, into a new file, whole when this returns. */
  async save(path: string): Promise<void> {
    await this.connection.run(`attach ${literal(path)} as saved (storage_version 'latest')`);
    await this.connection.run(`copy from database ${name(this.catalog)} to saved`);
    await this.connection.run("checkpoint saved");
    await this.connection.run("detach saved");
  }

  /**
   * A second connection to the same data, which begins with the search path of this one and has its own from then on.
   * Closing it leaves the data open. What is asked of it is asked in turn, under the same limit of time.
   */
  async fork(): Promise<Database> {
    const connection = await this.#instance.connect();
    const [[path] = []] = (await this.connection.runAndReadAll("select current_setting('search_path')")).getRows();
    await connection.run(path === "" ? `use ${name(this.catalog)}` : `set search_path = ${literal(String(path))}`);
    const forked = new Database(this.#instance, connection, this.catalog, false);
    if (this.#lanes !== null) forked.#lanes = new Lanes([connection], this.#lanes.longestMs);
    return forked;
  }

  async run(text: Sql, values: Readonly<Record<string, string | number | boolean | null>> = {}): Promise<void> {
    // What a statement changes, it changes for its own connection.
    const lanes = this.#lanes?.size === 1 ? this.#lanes : null;
    if (lanes === null) await this.connection.run(text, values);
    else await lanes.take((connection) => connection.run(text, values));
  }

  async rows<T = Record<string, Cell>>(
    text: Sql,
    values: Readonly<Record<string, string | number | boolean | null>> = {},
  ): Promise<T[]> {
    if (this.#known === null) return (await this.#ask(text, values)) as T[];
    return [...(await this.#known.get(text, values, () => this.#ask(text, values)))] as T[];
  }

  async #ask(
    text: Sql,
    values: Readonly<Record<string, string | number | boolean | null>>,
  ): Promise<Record<string, Cell>[]> {
    const ask = (connection: DuckDBConnection) => connection.runAndReadAll(text, values);
    const reader = await (this.#lanes === null ? ask(this.connection) : this.#lanes.take(ask));
    const names = reader.columnNames();
    return reader.getRows().map((row) => {
      const object: Record<string, Cell> = {};
      for (let i = 0; i < names.length; i++) object[names[i] ?? ""] = plain(row[i] ?? null);
      return object;
    });
  }

  close(): void {
    this.#lanes?.close();
    this.connection.closeSync();
    if (this.#owner) this.#instance.closeSync();
  }
}

/** A DuckDB value as plain data. */
function plain(value: DuckDBValue): Cell {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBDateValue || value instanceof DuckDBTimestampValue) return value.toString();
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([key, inner]) => [key, plain(inner)]));
  return String(value);
}
