import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defineSource } from "../domain/source.ts";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { createFactsSchema } from "./facts-schema.ts";
import { isPlainCsv, readInputFile } from "./input-file.ts";
import { loadFile } from "./load-file.ts";
import { readCsv } from "./read-csv.ts";

const rowsOf = (text: string) => readCsv(text).rows.map(({ line, cells }) => [line, ...cells]);

describe("reading comma-separated text", () => {
  test("gives no rows for nothing, for a header alone, and for a header without a line end", () => {
    expect(readCsv("")).toEqual({ head: [], headLine: 1, rows: [], broken: [] });
    expect(readCsv("a,b\n")).toEqual({ head: ["a", "b"], headLine: 1, rows: [], broken: [] });
    expect(readCsv("\n\na,b")).toEqual({ head: ["a", "b"], headLine: 3, rows: [], broken: [] });
  });

  test.each([
    ["LF", "k,v\n1,x\n2,y\n"],
    ["CRLF", "k,v\r\n1,x\r\n2,y\r\n"],
    ["CR only", "k,v\r1,x\r2,y\r"],
    ["one kind after another", "k,v\r\n1,x\n2,y\r"],
  ])("numbers lines that end with %s, the header being 1", (_, text) => {
    expect(rowsOf(text)).toEqual([
      [2, "1", "x"],
      [3, "2", "y"],
    ]);
  });

  test("leaves out lines of nothing, wherever they are, and counts them", () => {
    expect(rowsOf("k,v\n\n1,x\n\n\n2,y\n\n")).toEqual([
      [3, "1", "x"],
      [6, "2", "y"],
    ]);
  });

  test("keeps commas, line ends and doubled quotes within quotes, and names the line a row begins on", () => {
    expect(rowsOf('k,v\n"1,5","two\nlines"\n2,"say ""yes"""\n')).toEqual([
      [2, "1,5", "two\nlines"],
      [4, "2", 'say "yes"'],
    ]);
  });

  test("takes a quote inside an unquoted cell as itself, and text after a closing quote as part of the cell", () => {
    expect(rowsOf('k,v\n5" pipe,x\n"a"b,y\n')).toEqual([
      [2, '5" pipe', "x"],
      [3, "ab", "y"],
    ]);
  });

  test("keeps ragged rows as they are, for the loader to refuse", () => {
    expect(rowsOf("k,v\n1\n1,2,3\n,\n")).toEqual([
      [2, "1"],
      [3, "1", "2", "3"],
      [4, "", ""],
    ]);
  });

  test("loses the line of a quote that is never closed, and no other", () => {
    const rest = Array.from({ length: 500 }, (_, i) => `${i},good`).join("\n");
    const { rows, broken } = readCsv(`k,v\n0,before\n1,"slip\n${rest}\n`);
    expect(broken).toEqual([{ line: 3, expected: 'a closing quote (") for the quoted cell that begins on this line' }]);
    expect(rows).toHaveLength(501);
    expect(rows[1]).toEqual({ line: 4, cells: ["0", "good"] });
    expect(rows.at(-1)).toEqual({ line: 503, cells: ["499", "good"] });
  });

  test("reads a cell of 200,000 characters", () => {
    expect(readCsv(`k\n${"x".repeat(200_000)}\n`).rows[0]?.cells[0]).toHaveLength(200_000);
  });
});

describe("a slip in one row", () => {
  // A stray quote can join rows up to the next stray quote; with one slip in a file, every row after it is read.
  test("never loses the rows after it, wherever the slip is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 39 }), (count, at) => {
        const lines = Array.from({ length: count }, (_, i) => `S${i},${i}`);
        const slip = at % count;
        lines[slip] = `S${slip},"${slip}`;
        const { rows } = readCsv(`k,v\n${lines.join("\n")}\n`);
        const expected = lines.flatMap((_, i) => (i === slip ? [] : [{ line: i + 2, cells: [`S${i}`, `${i}`] }]));
        expect(rows).toEqual(expected);
      }),
      { seed: 20261122 },
    );
  });
});

const csvSpectrum = fileURLToPath(new URL("../../../shared/corpora/csv-spectrum", import.meta.url));
const absent = existsSync(csvSpectrum) ? "" : " (skipped: ../shared/corpora/csv-spectrum is not here)";

describe.skipIf(absent !== "")(`the csv-spectrum collection${absent}`, () => {
  const names = absent === "" ? readdirSync(join(csvSpectrum, "csvs")).map((file) => file.replace(/\.csv$/, "")) : [];
  test.each(names)("%s is read as its authors say", (name) => {
    const { head, rows, broken } = readCsv(readFileSync(join(csvSpectrum, "csvs", `${name}.csv`), "utf8"));
    const objects = rows.map(({ cells }) => Object.fromEntries(head.map((column, i) => [column, cells[i]])));
    const said: unknown = JSON.parse(readFileSync(join(csvSpectrum, "json", `${name}.json`), "utf8"));
    expect(broken).toEqual([]);
    // Line ends within a cell are all taken as LF; the one telephone number was blanked in the collection.
    const expected = JSON.stringify([said].flat()).replaceAll("\\r\\n", "\\n").replaceAll("1234567890", "2095257564");
    expect(objects).toEqual(JSON.parse(expected));
  });
});

const plain = defineSource({
  id: "plain",
  title: "Three texts",
  publisher: "nobody",
  licence: "none",
  row: "Three texts.",
  kind: "local",
  formats: ["csv"],
  header: true,
  columns: [
    { name: "first", type: "text", means: "a text" },
    { name: "second", type: "text", means: "a text" },
    { name: "third", type: "count", means: "a number" },
  ],
  key: [],
});

describe("beside the database's own reader", () => {
  const folder = mkdtempSync(join(tmpdir(), "openward-csv-"));
  const path = join(folder, "plain.csv");
  let db: Database;
  beforeAll(async () => {
    db = await Database.open(":memory:");
    await createFactsSchema(db, [plain]);
  });
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function loaded(text: string, content: ReturnType<typeof readCsv> | null) {
    writeFileSync(path, text);
    const place = { fileId: 1, receivedOn: "2026-01-01" };
    const outcome = await loadFile(
      db,
      readInputFile(path, "plain.csv"),
      plain,
      readCsv(text.replace(/^\ufeff/, "")).head,
      content,
      place,
    );
    const taken = await db.rows(sql`select line, first, second, third from plain_states order by line`);
    const refused = await db.rows(sql`select line, column_name, expected from refused_row order by line, column_name`);
    await db.run(sql`delete from plain_states`);
    await db.run(sql`delete from refused_row`);
    return { taken, refused, counts: [outcome.read, outcome.taken, outcome.refused, outcome.footers] };
  }

  const cell = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom("", "a", "bc", " x ", "7", "12", "é", "£5", "-", "NULL", "a b", "'q'", "#"),
    },
    { weight: 2, arbitrary: fc.constantFrom('"a,b"', '""', '"say ""x"""', '"  "', '" , "', '"7"', '"\\"') },
    { weight: 1, arbitrary: fc.constantFrom("a\\", "\u00a0", "\t", "=cmd()", "a;b") },
  );
  // Quotes where they should not be make a file that is not plain: rarely, so that most files are.
  const odd = fc.constantFrom('5" pipe', 'a"b"c', '"a"b', '"a" ', ' "a"', '\\"');
  const row = fc.oneof(
    { weight: 1, arbitrary: odd },
    { weight: 200, arbitrary: fc.tuple(cell, cell, cell).map((cells) => cells.join(",")) },
    { weight: 20, arbitrary: fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join(",")) },
  );
  const body = fc.array(row, { maxLength: 25 });
  const end = fc.constantFrom("\n", "\r\n");
  const last = fc.constantFrom("", "1", "1", "2", "3");

  test("a plain file gives the same rows, lines and refusals, whichever of the two reads it", async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(body, end, last, fc.boolean(), async (rows, after, ends, marked) => {
        const mark = marked ? "\ufeff" : "";
        const text = `${mark}${["first,second,third", ...rows].join(after)}${after.repeat(Number(ends))}`;
        fc.pre(isPlainCsv(Buffer.from(text)));
        tried += 1;
        expect(await loaded(text, null)).toEqual(await loaded(text, readCsv(text.replace(/^\ufeff/, ""))));
      }),
      { seed: 20261122, numRuns: 40 },
    );
    expect(tried).toBeGreaterThan(25);
  });
});
