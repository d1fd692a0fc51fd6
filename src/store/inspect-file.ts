import type { Sample, Source } from "../domain/source.ts";
import { sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";
import { type InputFile, isOldOffice, isPlainCsv, textOf } from "./input-file.ts";
import { cellsOf, pathLiteral, type ReadCells } from "./raw-rows.ts";
import { readCsv } from "./read-csv.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { meantByName, normalHeader, type Recognition, recognise, spellings } from "./recognise.ts";
import { spreadsheetDanger } from "./zip-directory.ts";

/** A file that was looked at: what it is, its first line of cells, and its rows where they had to be read already. */
export interface Inspected {
  readonly recognition: Recognition;
  readonly head: readonly string[];
  readonly content: ReadCells | null;
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
    const source = meantByName(fileName, sources);
    return source === undefined
      ? unknown
      : { ...unknown, recognition: { kind: "damaged", source, found: "", expected } };
  };

  switch (file.format) {
    case "other":
      return refusedAs(
        isOldOffice(file.bytes)
          ? "a spreadsheet that opens without a password, saved as xlsx or as CSV UTF-8"
          : "a file with a header and rows: this one is empty or packed",
      );
    case "parquet": {
      const head = await parquetHead(db, file.path);
      if (head === null) return refusedAs("a whole Parquet file");
      return checked({ recognition: recognise(sampleOf(head), sources), head, content: null }, file);
    }
    case "xlsx": {
      const danger = spreadsheetDanger(file.bytes);
      if (danger !== null) return refusedAs(danger);
      const content = await readSpreadsheet(file.path).catch(() => null);
      if (content === null) return refusedAs("a whole spreadsheet that opens within 30 seconds and 1 GB");
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
  const nul = file.bytes.indexOf(0);
  if (nul !== -1) return refusedAs(`text; this file holds NUL bytes, the first on line ${lineOf(file.bytes, nul)}`);
  const plain = isPlainCsv(file.bytes);
  // The sample ends at a line end, so that a row cut in the middle is not taken for a broken one.
  const cut = file.bytes.length <= 262_144 ? file.bytes.length : file.bytes.lastIndexOf(0x0a, 262_144) + 1;
  const { head: first, rows } = readCsv(textOf(file.bytes.subarray(0, cut > 0 ? cut : file.bytes.length)));
  const sampleRows = rows.slice(0, 200).map(({ cells }) => cells.map((cell) => cell ?? ""));
  const recognition = recognise(sampleOf(first, sampleRows), sources);
  if (recognition.kind !== "known")
    return { recognition: otherSeparator(first, sampleOf, sources) ?? recognition, head: first, content: null };
  if (plain) return checked({ recognition, head: first, content: null }, file);
  return checked({ recognition, head: first, content: cellsOf(file, recognition.source) }, file);
}

/** Separators that spreadsheets of other countries write, and what people call them. */
const separators = { ";": "semicolons", "\t": "tabs", "|": "upright strokes" } as const;

/** A file whose header would be known if its cells stood between commas is damaged, with advice; null where it would not. */
function otherSeparator(
  head: readonly string[],
  sampleOf: (head: readonly string[]) => Sample,
  sources: readonly Source[],
): Recognition | null {
  const [line = ""] = head;
  for (const [separator, called] of Object.entries(separators)) {
    if (!line.includes(separator)) continue;
    const meant = recognise(sampleOf(line.split(separator)), sources);
    if (meant.kind === "unknown") continue;
    const expected = `commas between the cells of the ${meant.source.id} file, not ${called}: save it as CSV (comma delimited)`;
    return { kind: "damaged", source: meant.source, found: line.slice(0, 100), expected };
  }
  return null;
}

function lineOf(bytes: Buffer, at: number): number {
  return bytes
    .subarray(0, at)
    .toString("latin1")
    .split(/\r\n|\n|\r/).length;
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
  const used = new Set(source.columns.flatMap(spellings));
  const doubled = names.find((name, i) => names.indexOf(name) !== i && used.has(name));
  if (doubled !== undefined) return damaged(doubled, `each column once in the header of the ${source.id} file`);
  return inspected;
}

async function parquetHead(db: Database, path: string): Promise<string[] | null> {
  try {
    const columns = await db.rows<{ column_name: string }>(
      sql`describe select * from read_parquet(${pathLiteral(path)})`,
    );
    return columns.map(({ column_name }) => column_name);
  } catch {
    return null;
  }
}
