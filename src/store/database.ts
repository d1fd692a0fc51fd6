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
import type { Sql } from "../domain/sql.ts";

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

/** An open DuckDB, in memory or in a file. */
export class Database implements Facts {
  readonly #instance: DuckDBInstance;
  readonly connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.connection = connection;
  }

  /**
   * Opens a database. Extensions are never fetched from anywhere.
   * @param path a file, or ":memory:"
   */
  static async open(path: string, { readOnly = false, threads }: { readOnly?: boolean; threads?: number } = {}) {
    const instance = await DuckDBInstance.create(path, {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      ...(readOnly ? { access_mode: "READ_ONLY" } : {}),
      ...(threads === undefined ? {} : { threads: String(threads) }),
    });
    const connection = await instance.connect();
    return new Database(instance, connection);
  }

  async run(text: Sql, values: Readonly<Record<string, string | number | boolean | null>> = {}): Promise<void> {
    await this.connection.run(text, values);
  }

  async rows<T = Record<string, Cell>>(
    text: Sql,
    values: Readonly<Record<string, string | number | boolean | null>> = {},
  ): Promise<T[]> {
    const reader = await this.connection.runAndReadAll(text, values);
    const names = reader.columnNames();
    return reader.getRows().map((row) => {
      const object: Record<string, Cell> = {};
      for (let i = 0; i < names.length; i++) object[names[i] ?? ""] = plain(row[i] ?? null);
      return object as T;
    });
  }

  close(): void {
    this.connection.closeSync();
    this.#instance.closeSync();
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
