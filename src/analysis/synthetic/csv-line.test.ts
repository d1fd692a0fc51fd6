import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { csvLine } from "./csv-line.ts";

test("a name with a comma, a quote or a line break comes back exactly as it was written", async () => {
  const names = [
    "Oxenfell, Tarnwick and Quillmere NHS Trust",
    'The "Old Mill" Surgery',
    "St Elvane's Hospital",
    " outer space ",
    "two\nlines",
    '"',
    "=cmd()",
    "Ünïcode – Ysgol",
  ];
  const folder = mkdtempSync(join(tmpdir(), "csv-line-"));
  try {
    const file = join(folder, "names.csv");
    writeFileSync(file, csvLine(["n", "name"]) + names.map((name, i) => csvLine([i, name])).join(""));
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = await connection.runAndReadAll(
      `select name from read_csv('${file}', header = true, all_varchar = true, quote = '"', escape = '"', delim = ',') order by n`,
    );
    expect(rows.getRows().map(([name]) => name)).toEqual(names);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("an empty cell is empty, and nought is nought", () => {
  expect(csvLine(["a", null, "", 0, -1.5])).toBe("a,,,0,-1.5\n");
});

test("a line with one empty cell is not a blank line", () => {
  expect(csvLine([""])).toBe('""\n');
  expect(csvLine([null])).toBe('""\n');
});
