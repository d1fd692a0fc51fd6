import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "@openward/stats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defineSource, type Source } from "../domain/source.ts";
import { literal, sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { readInputFile } from "./input-file.ts";
import { cellsOf, pathLiteral, type ReadCells, rawRows } from "./raw-rows.ts";

const source: Source = defineSource({
  id: "tried",
  title: "A file of three columns",
  publisher: "a publisher",
  licence: "none",
  row: "A row.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [],
  key: [],
  footer: "^Source",
});
const headless: Source = { ...source, header: false };
const head = ["a", "b", "c"];

let folder: string;
let db: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "openward-raw-"));
  db = await Database.open(":memory:");
});
afterAll(() => {
  db?.close();
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (text: string, fileName = "tried.csv") => {
  const path = join(folder, fileName);
  writeFileSync(path, text);
  return readInputFile(path, fileName);
};
/** Rows by line, with what else stood in the file; an empty cell is none. */
async function rawOf(
  text: string,
  { kind = source, content = null }: { kind?: Source; content?: ReadCells | null } = {},
) {
  const { broken, footers } = await rawRows(db, fileOf(text), kind, head, content);
  const rows = await db.rows<{ line: number; cells: string[] }>(
    sql`select line, [coalesce(c0, ''), coalesce(c1, ''), coalesce(c2, '')] as cells from raw order by line`,
  );
  return { rows: rows.map(({ line, cells }) => [line, ...cells]), broken, footers };
}
const byOurReader = (text: string, kind: Source = source) =>
  rawOf(text, { kind, content: cellsOf(fileOf(text), kind) });

describe("raw rows of a csv", () => {
  const text = 'a,b,c\n1,2,3\n4,5\n"6, 7",8,"say ""no"""\n9,10,11,12\n13,,14\nSource: a return\n,\n';

  test.each([
    ["the database's reader", () => rawOf(text)],
    ["our own", () => byOurReader(text)],
  ])("have the line they stand on, by %s; of another width they are broken, or footers", async (_, read) => {
    const { rows, broken, footers } = await read();
    expect(rows).toEqual([
      [2, "1", "2", "3"],
      [4, "6, 7", "8", 'say "no"'],
      [6, "13", "", "14"],
    ]);
    expect(broken).toEqual([
      { line: 3, found: "4,5", expected: "3 cells as in the header, not 2" },
      { line: 5, found: "9,10,11,12", expected: "3 cells as in the header, not 4" },
    ]);
    expect(footers).toBe(2);
  });

  test("begin with the first line where there is no header", async () => {
    const bare = "1,2,3\n4\n5,6,7\n";
    for (const { rows, broken } of [await rawOf(bare, { kind: headless }), await byOurReader(bare, headless)]) {
      expect(rows).toEqual([
        [1, "1", "2", "3"],
        [3, "5", "6", "7"],
      ]);
      expect(broken).toMatchObject([{ line: 2 }]);
    }
  });

  test("with more cells than the header are whole where those beyond it are empty, for both readers", async () => {
    const padded = 'a,b,c\n1,2,3,\n4,5,6,,"",\n7,8,9,,x\n10,11,12, \n,,,,\n13,14,,,\n15,16,17,""\n';
    for (const { rows, broken, footers } of [await rawOf(padded), await byOurReader(padded)]) {
      expect(rows.map((cells) => cells.map((cell) => cell ?? ""))).toEqual([
        [2, "1", "2", "3"],
        [3, "4", "5", "6"],
        [6, "", "", ""],
        [7, "13", "14", ""],
        [8, "15", "16", "17"],
      ]);
      expect(broken.map(({ line, expected }) => [line, expected])).toEqual([
        [4, "3 cells as in the header, not 5"],
        [5, "3 cells as in the header, not 4"],
      ]);
      expect(footers).toBe(0);
    }
  });

  test("are none in a file of a header alone, with or without an end of line", async () => {
    for (const bare of ["a,b,c\n", "a,b,c"]) {
      expect(await rawOf(bare)).toEqual({ rows: [], broken: [], footers: 0 });
      expect(await byOurReader(bare)).toEqual({ rows: [], broken: [], footers: 0 });
    }
  });

  test("keep their lines whatever good and bad rows come before: both readers agree on 40 files of chance", async () => {
    const random = seededRandom(20261122);
    const pick = <T>(from: readonly T[]): T => {
      const found = from[Math.floor(random() * from.length)];
      if (found === undefined) throw new RangeError("nothing to pick from");
      return found;
    };
    const cells = ["1", "", " x ", "NULL", '"q"', '"a,b"', '"say ""no"""', "Source", "é"];
    // Most rows are whole; runs of broken ones come at the beginning, in the middle and at the end.
    const widths = [3, 3, 3, 3, 1, 2, 4, 5];
    for (let file = 0; file < 40; file++) {
      const end = pick(["\n", "\r\n"]);
      const lines = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
        Array.from({ length: pick(widths) }, () => pick(cells)).join(","),
      ).filter((line) => line !== "");
      const kind = pick([source, headless]);
      const text = `${(kind.header ? ["a,b,c", ...lines] : lines).join(end)}${pick(["", end])}`;
      if (text === "") continue;
      const [theirs, ours] = [await rawOf(text, { kind }), await byOurReader(text, kind)];
      expect({ ...theirs, broken: theirs.broken.map(({ line, expected }) => [line, expected]) }, text).toEqual({
        ...ours,
        broken: ours.broken.map(({ line, expected }) => [line, expected]),
      });
    }
  });
});

describe("cells that were read already", () => {
  test("keep their lines and their gaps; lines that no reading makes sense of are broken, and found is not guessed", async () => {
    const content: ReadCells = {
      head,
      rows: [
        { line: 7, cells: ["1", null, ""] },
        { line: 9, cells: ["2"] },
      ],
      broken: [{ line: 8, expected: "a closing quote" }],
    };
    const { rows, broken } = await rawOf("unread", { content });
    expect(rows).toEqual([[7, "1", "", ""]]);
    expect(broken).toEqual([
      { line: 8, found: "", expected: "a closing quote" },
      { line: 9, found: "2", expected: "3 cells as in the header, not 1" },
    ]);
    expect(await db.rows(sql`select c1 is null as gap, c2 is null as empty from raw`)).toEqual([
      { gap: true, empty: false },
    ]);
  });

  test("include the first line of a file without a header", () => {
    const file = fileOf("1,2,3\n4,5,6\n");
    expect(cellsOf(file, headless).rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(cellsOf(file, source).rows.map(({ line }) => line)).toEqual([2]);
  });

  test("must be given for a csv that the database cannot number by line", async () => {
    await expect(rawRows(db, fileOf('a,b,c\n"one\ntwo",2,3\n'), source, head, null)).rejects.toThrow(RangeError);
  });
});

test("a Parquet file has its first row on line 2, as in the csv it replaces, by the names of its columns", async () => {
  const path = join(folder, "tried.parquet");
  await db.run(
    sql`
      copy (select unnest([3, 2, 1]) as "b ""quoted""", date '2026-04-01' as a, null as unasked)
      to ${literal(path)} (format parquet)`,
  );
  const file = readInputFile(path, "tried.parquet");
  expect(await rawRows(db, file, source, ["a", 'b "quoted"'], null)).toEqual({ broken: [], footers: 0 });
  expect(await db.rows(sql`select * from raw order by line`)).toEqual([
    { line: 2, c0: "2026-04-01", c1: "3" },
    { line: 3, c0: "2026-04-01", c1: "2" },
    { line: 4, c0: "2026-04-01", c1: "1" },
  ]);
});

test("a path stands for one file, whatever signs are in its name", async () => {
  writeFileSync(join(folder, "other.txt"), "n\n2\n");
  writeFileSync(join(folder, "o[t]*?'s.txt"), "n\n1\n");
  expect(
    await db.rows(sql`select n from read_csv(${pathLiteral(join(folder, "o[t]*?'s.txt"))}, header = true)`),
  ).toEqual([{ n: 1 }]);
});
