import type { CellRows, Sample, Source } from "../domain/source.ts";
import { literal, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";
import { type InputFile, isPlainCsv, textOf } from "./input-file.ts";
import { type BrokenLine, readCsv } from "./read-csv.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { normalHeader, type Recognition, recognise } from "./recognise.ts";
import { spreadsheetDanger } from "./zip-directory.ts";

/** A file that was looked at: what it is, its first line of cells, and its rows where they had to be read already. */
export interface Inspected {
  readonly recognition: Recognition;
  readonly head: readonly string[];
  readonly content: (CellRows & { readonly broken?: readonly BrokenLine[] }) | null;
}

const unknown = { recognition: { kind: "unknown" } as const, head: [], content: null };

/** Tells what a file is, and reads its cells unless the database's own reader will. */
export async function inspectFile(db: Database, file: InputFile, sources: readonly Source[]): Promise<Inspected> {
  const fileName = file.shownPath.split("/").at(-1) ?? file.shownPath;
  const sampleOf = (head: readonly string[], rows: Sample["rows"] = [], text = ""): Sample => ({
    fileName,
    format: file.format === "other" ? "csv" : file.format,
    head,
    rows,
    text,
  });
  const refusedAs = (expected: string): Inspected => {
    const named = recognise(sampleOf([]), sources);
    return named.kind === "damaged" ? { ...unknown, recognition: { ...named, found: "", expected } } : unknown;
  };

  switch (file.format) {
    case "other":
      return refusedAs("a file with a header and rows: this one is empty or packed");
    case "parquet": {
      const head = await parquetHead(db, file.path);
      if (head === null) return refusedAs("a whole Parquet file");
      return checked({ recognition: recognise(sampleOf(head), sources), head, content: null }, file);
    }
    case "xlsx": {
      const danger = spreadsheetDanger(file.bytes);
      if (danger !== null) return damagedOrUnknown(sampleOf([]), sources, danger);
      const content = await readSpreadsheet(file.path).catch(() => null);
      if (content === null)
        return damagedOrUnknown(sampleOf([]), sources, "a spreadsheet that opens within 30 seconds and 1 GB");
      const rows = content.rows.slice(0, 200).map(({ cells }) => cells.map((cell) => cell ?? ""));
      return checked(
        { recognition: recognise(sampleOf(content.head, rows), sources), head: content.head, content },
        file,
      );
    }
    case "json": {
      const text = textOf(file.bytes);
      const recognition = recognise(sampleOf([], [], text.slice(0, 4000)), sources);
      if (recognition.kind !== "known" || recognition.source.readText === undefined) return { ...unknown, recognition };
      try {
        const content = recognition.source.readText(text);
        return checked({ recognition, head: content.head, content }, file);
      } catch (error) {
        const expected = `a whole ${recognition.source.title} file (${error instanceof Error ? error.message : String(error)})`;
        return { ...unknown, recognition: { kind: "damaged", source: recognition.source, found: "", expected } };
      }
    }
    case "csv":
      return inspectCsv(file, sources, sampleOf, refusedAs);
  }
}

function inspectCsv(
  file: InputFile,
  sources: readonly Source[],
  sampleOf: (head: readonly string[], rows?: Sample["rows"], text?: string) => Sample,
  refusedAs: (expected: string) => Inspected,
): Inspected {
  if (
    file.bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) ||
    file.bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
  )
    return refusedAs("UTF-8 text; this file is UTF-16: save it as CSV UTF-8");
  if (file.bytes.includes(0)) return refusedAs("text; this file holds NUL bytes");
  const plain = isPlainCsv(file.bytes);
  // The sample ends at a line end, so that a row cut in the middle is not taken for a broken one.
  const cut = file.bytes.length <= 262_144 ? file.bytes.length : file.bytes.lastIndexOf(0x0a, 262_144) + 1;
  const { head: first, rows } = readCsv(textOf(file.bytes.subarray(0, cut > 0 ? cut : file.bytes.length)));
  const sampleRows = rows.slice(0, 200).map(({ cells }) => cells.map((cell) => cell ?? ""));
  const recognition = recognise(sampleOf(first, sampleRows), sources);
  if (recognition.kind !== "known") return { recognition, head: first, content: null };
  if (plain) return checked({ recognition, head: first, content: null }, file);
  const whole = readCsv(textOf(file.bytes));
  const content = recognition.source.header
    ? whole
    : { ...whole, rows: [{ line: 1, cells: [...whole.head] }, ...whole.rows] };
  return checked({ recognition, head: first, content }, file);
}

/** Turns a known file into a damaged one where its head cannot be read as its kind: doubled columns, a missing one, a name that says nothing. */
function checked(inspected: Inspected, file: InputFile): Inspected {
  const { recognition, head } = inspected;
  if (recognition.kind !== "known") return inspected;
  const { source } = recognition;
  const damaged = (found: string, expected: string): Inspected => ({
    ...inspected,
    recognition: { kind: "damaged", source, found, expected },
    content: null,
  });
  const fileName = file.shownPath.split("/").at(-1) ?? "";
  const said = source.fromName?.(fileName) ?? {};
  const unsaid = source.columns.find(
    ({ from, required, name }) => from === "name" && required && (said[name] ?? null) === null,
  );
  if (unsaid !== undefined) return damaged(fileName, source.nameShould ?? `a file name that says the ${unsaid.name}`);
  if (!source.header) return inspected;
  const names = head.map(normalHeader).filter((name) => name !== "");
  const doubled = names.find((name, i) => names.indexOf(name) !== i);
  if (doubled !== undefined && source.columns.some((column) => column.name === doubled))
    return damaged(doubled, `each column once in the header of the ${source.id} file`);
  return inspected;
}

function damagedOrUnknown(sample: Sample, sources: readonly Source[], expected: string): Inspected {
  const named = sources.find(
    ({ id, formats }) => formats.includes(sample.format) && sample.fileName.toLowerCase().startsWith(`${id}.`),
  );
  return named === undefined
    ? unknown
    : { ...unknown, recognition: { kind: "damaged", source: named, found: "", expected } };
}

async function parquetHead(db: Database, path: string): Promise<string[] | null> {
  try {
    const columns = await db.rows<{ column_name: string }>(sql`describe select * from read_parquet(${literal(path)})`);
    return columns.map(({ column_name }) => column_name);
  } catch {
    return null;
  }
}
