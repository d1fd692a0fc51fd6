import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InputFile, readInputFile } from "./input-file.ts";
import { keepInputs } from "./kept-inputs.ts";
import { receivedLines } from "./received-lines.ts";
import { receivedReader } from "./received-rows.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openward-rows-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function kept(text: string | Buffer, ending = "csv"): Promise<InputFile> {
  const path = join(folder, `${++files}.${ending}`);
  writeFileSync(path, text);
  const file = readInputFile(path, "activity.csv");
  await keepInputs(folder, [file]);
  return file;
}
const read = async (file: InputFile, lines: number[]) => {
  const { head, rows } = await receivedReader(folder)(file, lines);
  return { head, rows: Object.fromEntries(rows) };
};

test("gives the header and the cells of the lines asked for, and leaves out lines that are not there", async () => {
  const file = await kept('a,b\n1,"x, y"\n2,\n');
  expect(await read(file, [2, 3, 4, 0, -1])).toEqual({ head: ["a", "b"], rows: { 2: ["1", "x, y"], 3: ["2", ""] } });
});

describe.each([
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
])("a long file whose lines end with %s", (_, end) => {
  test("is read at any line as the whole file is, records over several lines too", async () => {
    const lines = Array.from({ length: 1000 }, (__, i) => `${i + 2},${"é".repeat(i % 7)}`);
    lines[300] = `302,"over${end}two${end}lines"`;
    lines[640] = '642,"a slip';
    const file = await kept(["line,text", ...lines].join(end));
    const wanted = [2, 128, 129, 130, 256, 257, 302, 384, 385, 640, 641, 1000, 1003];
    const { head, rows } = await receivedReader(folder)(file, [...wanted, 644]);
    expect(rows.get(644)).toEqual(['642,"a slip']);
    expect(head).toEqual(["line", "text"]);
    const whole = await receivedLines(folder, file, wanted);
    for (const line of wanted) expect(rows.get(line)?.[0], `line ${line}`).toBe(whole.get(line)?.split(",")[0]);
    expect(rows.get(302)?.[1]?.split(/\r\n|\r|\n/)).toEqual(["over", "two", "lines"]);
  });
});

test("takes a file that is not UTF-8 anywhere for Windows-1252 everywhere", async () => {
  const file = await kept(Buffer.concat([Buffer.from("a\n"), Buffer.from([0xa9, 0x0a]), Buffer.from("é\n", "utf8")]));
  expect((await read(file, [2, 3])).rows).toEqual({ 2: ["©"], 3: ["Ã©"] });
});

test("never reads a kept file that has changed, whether before it was first read or after", async () => {
  const file = await kept("a\n1\n");
  const reader = receivedReader(folder);
  expect((await reader(file, [2])).rows.get(2)).toEqual(["1"]);
  const path = join(folder, "inputs", file.sha256);
  rmSync(path);
  writeFileSync(path, "a\n9\n");
  await expect(reader(file, [2])).rejects.toThrow("has changed since it was kept; it was not read");
  await expect(receivedReader(folder)(file, [2])).rejects.toThrow("has changed since it was kept");
  rmSync(path);
  await expect(reader(file, [2])).rejects.toThrow("is not kept any more");
});

test("leads to nothing but kept inputs", async () => {
  mkdirSync(join(folder, "inputs"), { recursive: true });
  const reader = receivedReader(folder);
  for (const sha256 of ["../1.csv", "..", "", "current.json"])
    await expect(reader({ sha256, format: "csv" }, [1])).rejects.toThrow("is not kept any more");
});

test("gives rows of a spreadsheet as their cells", async () => {
  const rows = [
    ["study_key", "recruited"],
    ["S1, too", 4],
  ];
  const file = await kept(Buffer.from(await writeXlsx({ sheets: [{ name: "Activity", rows }] })), "xlsx");
  expect(await read(file, [2, 9])).toEqual({ head: ["study_key", "recruited"], rows: { 2: ["S1, too", "4"] } });
});
