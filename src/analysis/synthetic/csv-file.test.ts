import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CsvFile } from "./csv-file.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "csv-file-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("every line is on disk after closing, in order, and the counts are those of the file", () => {
  const path = join(folder, "in", "a", "folder.csv");
  const file = new CsvFile(path, ["n", "text"]);
  for (let i = 0; i < 60_000; i++) file.write([i, "é, ü"]);
  file.close();
  const text = readFileSync(path, "utf8");
  const lines = text.split("\n");
  expect(lines[0]).toBe("n,text");
  expect(lines[60_000]).toBe('59999,"é, ü"');
  expect(lines).toHaveLength(60_002);
  expect(file.rows).toBe(60_000);
  expect(file.bytes).toBe(Buffer.byteLength(text));
});

test("a line longer than what is kept in memory is written whole", () => {
  const path = join(folder, "long.csv");
  const file = new CsvFile(path, ["text"]);
  file.write(["x".repeat(2_000_000)]);
  file.close();
  expect(readFileSync(path, "utf8")).toHaveLength(2_000_000 + "text\n\n".length);
});

test("a line that does not fit its header is our mistake and is shown", () => {
  const file = new CsvFile(join(folder, "short.csv"), ["a", "b"]);
  expect(() => file.write([1])).toThrow("1 cells where the header has 2");
  file.close();
});
