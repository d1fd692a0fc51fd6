/**
 * What a column holds, once tidied:
 * text; an organisation's code; a day; a month (kept as its first day); a whole number of 0 or more; a number;
 * whole pence (may be negative); yes or no; one of a closed list of words.
 */
export type ColumnType = "text" | "code" | "date" | "month" | "count" | "number" | "pence" | "yes-no" | "choice";

export type FileFormat = "csv" | "json" | "xlsx" | "parquet";

/** One column of a kind of file. */
export interface Column {
  /** The name it has in the facts: lower case, underscores. */
  readonly name: string;
  readonly type: ColumnType;
  /** What it means, in a phrase, with its unit. */
  readonly means: string;
  /** An empty cell refuses the row. */
  readonly required?: true;
  /** It is checked and not stored: nothing is worked out from it, and a receipt shows its line as it came. */
  readonly receiptOnly?: true;
  /**
   * Where it is in the file: other spellings of the header (its own name always counts), the position from 1 in a file
   * without a header, or "name" for what the publisher says only in the file's name (see `fromName`).
   */
  readonly from?: readonly string[] | number | "name";
  /** The words allowed, for `choice`; compared without regard to case. */
  readonly choices?: readonly string[];
  /** strptime patterns, for dates and months that are not ISO (`%Y%m%d`, `%Y-%b`, `%B %Y`); tried in order. */
  readonly formats?: readonly string[];
  /** Words that the publisher writes for "nothing here" (`-`, `NULL`). */
  readonly empty?: readonly string[];
}

/** A rule over a whole row, beyond the type of each cell. */
export interface RowRule {
  /** The column a reader should look at. */
  readonly column: string;
  /** DuckDB SQL over the tidied columns; the row is refused where it is false (unknown is fine). */
  readonly holds: string;
  /** What was expected, to end the sentence "found X, expected ...". */
  readonly expected: string;
}

/** The beginning of a file, as its kind is recognised by. */
export interface Sample {
  /** File name without folders. */
  readonly fileName: string;
  readonly format: FileFormat;
  /** First line of cells; the header where there is one. */
  readonly head: readonly string[];
  /** The next lines, 200 at most. */
  readonly rows: readonly (readonly string[])[];
  /** The first 4,000 characters, for formats without cells. */
  readonly text: string;
}

/** Rows of cells read from a format that is not a table (json), with the line or ordinal each came from. */
export interface CellRows {
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly (string | null)[] }[];
}

/** A kind of file that arrives: who publishes it, how to know it, what its columns mean. */
export interface Source {
  /** The name of its table in the facts. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** Where it is published, for people. */
  readonly address?: string;
  /** What one row is. */
  readonly row: string;
  /** Published by a national body, or an organisation's own extract. */
  readonly kind: "published" | "local";
  readonly formats: readonly FileFormat[];
  /** False where the publisher gives no header line. */
  readonly header: boolean;
  readonly columns: readonly Column[];
  /** Columns that together name a row once. A later extract's row replaces an earlier one's with the same key. */
  readonly key: readonly string[];
  /** The column with the organisation a row belongs to, where it has one. */
  readonly organisation?: string;
  /**
   * For which time a row speaks: a month, the period whose label a column holds (2026-27Q2), or a state of affairs from the
   * earliest of these dates until the file was received.
   * It tells "nothing happened" from "nothing was sent".
   */
  readonly speaksFor?: { readonly month: string } | { readonly period: string } | { readonly since: readonly string[] };
  /** Recognition where the header is not enough (files without one); with a header the columns decide. */
  readonly recognise?: (sample: Sample) => boolean;
  /** Header names that mark this kind and no other; all required columns where left out. */
  readonly marks?: readonly string[];
  /** What the file's name says and its content does not, as cells for columns `from: "name"`; null where it does not say. */
  readonly fromName?: (fileName: string) => Readonly<Record<string, string | null>>;
  /** Asked for in a refusal where `fromName` found nothing. */
  readonly nameShould?: string;
  /** First cells of footer lines (a copyright notice), as a DuckDB regular expression; lines of empty cells always count. */
  readonly footer?: string;
  /** Reads a file that is not a table of cells. */
  readonly readText?: (text: string) => CellRows;
  /** Chooses the columns of a row rather than the file's own where only some rows belong here (DuckDB SQL over raw text columns). */
  readonly rules?: readonly RowRule[];
}

/** Declares a source. The identity, so that a wrong shape is a compile error where it is written. */
export function defineSource(source: Source): Source {
  return source;
}
