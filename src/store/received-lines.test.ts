import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { literal, sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { readInputFile } from "./input-file.ts";
import { keepInputs } from "./kept-inputs.ts";
import { receivedLines, textLines } from "./received-lines.ts";

const lines = (text: string | Buffer, wanted: number[]) => Object.fromEntries(textLines(Buffer.from(text), wanted));

test("gives the lines asked for as they came, with the header as line 1", () => {
  expect(lines("a,b\n1,2\n3,4\n", [1, 3])).toEqual({ 1: "a,b", 3: "3,4" });
});

test.each([
  ["CRLF", "a\r\nb\r\nc"],
  ["CR", "a\rb\rc"],
  ["LF without an end", "a\nb\nc"],
])("counts lines that end with %s", (_, text) => {
  expect(lines(text, [3])).toEqual({ 3: "c" });
});

test("gives a record whole whose quoted cell runs over line ends", () => {
  expect(lines('k,note\n1,"two\nlines"\n2,x\n', [2, 4])).toEqual({ 2: '1,"two\nlines"', 4: "2,x" });
});

test("gives the one line of a quote that is never closed", () => {
  expect(lines('k\n1,"slip\n2,x\n', [2, 3])).toEqual({ 2: '1,"slip', 3: "2,x" });
});

test("reads an older file as Windows-1252, and text with commas as typed", () => {
  expect(lines(Buffer.from([0x61, 0x0a, 0xa9, 0x20, 0x96, 0x20, 0x32]), [2])).toEqual({ 2: "© – 2" });
});

test("leaves out what is not there: line 0, a line past the end, any line of nothing", () => {
  expect(lines("a\nb\n", [0, -1, 3, 99])).toEqual({});
  expect(lines("", [2])).toEqual({});
});

test("gives rows of a spreadsheet and of a Parquet file as their cells, from the kept copies", async () => {
  const folder = mkdtempSync(join(tmpdir(), "openward-lines-"));
  const xlsx = join(folder, "activity.xlsx");
  const parquet = join(folder, "activity.parquet");
  const rows = [
    ["study_key", "recruited"],
    ["S1", 4],
    ["S2", 0],
  ];
  writeFileSync(xlsx, Buffer.from(await writeXlsx({ sheets: [{ name: "Activity", rows }] })));
  const db = await Database.open(":memory:");
  await db.run(
    sql`copy (from (values ('S1', 4), ('S2', null)) as t (study_key, recruited)) to ${literal(parquet)} (format parquet)`,
  );
  db.close();
  try {
    for (const [path, expected] of [
      [xlsx, { 1: "study_key,recruited", 3: "S2,0" }],
      [parquet, { 3: "S2," }],
    ] as const) {
      const file = readInputFile(path, "x");
      await keepInputs(folder, [file]);
      expect(Object.fromEntries(await receivedLines(folder, file, [1, 3, 99]))).toEqual(expected);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
