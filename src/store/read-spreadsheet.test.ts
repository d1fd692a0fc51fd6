import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { zipOf } from "./try-zip.ts";

const folder = mkdtempSync(join(tmpdir(), "openward-sheet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (bytes: Uint8Array) => {
  const path = join(folder, "sheet.xlsx");
  writeFileSync(path, bytes);
  return readSpreadsheet(path);
};
const sheet = async (...rows: (string | number | boolean | Date | null)[][]) =>
  read(await writeXlsx({ sheets: [{ name: "One", rows }] }));

describe("a spreadsheet", () => {
  test("is read as texts: numbers as typed, days as ISO, yes and no, empty cells as nothing", async () => {
    const { head, rows } = await sheet(
      ["a", "b", "c", "d"],
      [12, 0.5, new Date(Date.UTC(2026, 8, 30)), true],
      ["x", null, "", 0],
    );
    expect(head).toEqual(["a", "b", "c", "d"]);
    expect(rows[0]).toEqual({ line: 2, cells: ["12", "0.5", "2026-09-30", "yes"] });
    expect(rows[1]?.cells.map((cell) => cell ?? "")).toEqual(["x", "", "", "0"]);
  });

  test("numbers its rows as the sheet does, empty ones left out", async () => {
    const { rows } = await sheet(["a"], [1], [null], [3]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test("keeps cells past the header, for the loader to refuse, but not the empty ones spreadsheets leave there", async () => {
    const { rows } = await sheet(["a", "b"], [1, 2, null, ""], [1, 2, 3]);
    expect(rows.map(({ cells }) => cells.length)).toEqual([2, 3]);
  });

  test("of a header alone has no rows", async () => {
    expect((await sheet(["a"])).rows).toEqual([]);
  });
});

describe("what is no spreadsheet ends in an error, in a process of its own", () => {
  test.each([
    ["noise", Buffer.from("noise")],
    ["an empty zip", zipOf([])],
    [
      "a zip whose directory lies about how much it unpacks to",
      zipOf([{ name: "xl/workbook.xml", contents: Buffer.alloc(30_000_000, 65), claims: 10 }]),
    ],
  ])("%s", async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow();
  });
});
