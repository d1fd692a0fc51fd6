import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { zipOf } from "./try-zip.ts";
import { spreadsheetDanger, zipDirectory } from "./zip-directory.ts";

const workbook = { name: "xl/workbook.xml", contents: "<workbook/>" };

test("reads names and sizes from the directory at the end, without unpacking", () => {
  const zip = zipOf([workbook, { name: "a.txt", contents: "aaaaaaaaaa" }]);
  expect(zipDirectory(zip)).toEqual([
    { name: "xl/workbook.xml", packedBytes: expect.any(Number), bytes: 11 },
    { name: "a.txt", packedBytes: expect.any(Number), bytes: 10 },
  ]);
  expect(zipDirectory(zipOf([]))).toEqual([]);
});

test("a spreadsheet as a spreadsheet program writes it may be opened", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "Activity", rows: [["a"], [1]] }] });
  expect(spreadsheetDanger(Buffer.from(bytes))).toBeNull();
});

describe("a spreadsheet is not opened", () => {
  const thousand = Array.from({ length: 201 }, (_, i) => ({ name: `part ${i}`, contents: "" }));
  test.each([
    [
      "that unpacks to more than it is packed from by 100 to 1",
      [workbook, { name: "x", contents: Buffer.alloc(2e6) }],
      "a spreadsheet packed at most 100 to 1",
    ],
    [
      "whose part claims 60 MB",
      [workbook, { name: "x", contents: "x", claims: 60e6 }],
      "a spreadsheet that unpacks to at most 100 MB, 50 MB a part",
    ],
    [
      "whose parts together claim 120 MB",
      [workbook, ...["x", "y", "z"].map((name) => ({ name, contents: "x", claims: 40e6 }))],
      "a spreadsheet that unpacks to at most 100 MB, 50 MB a part",
    ],
    ["of very many parts", [workbook, ...thousand], "a spreadsheet of at most 200 parts"],
    ["with macros", [workbook, { name: "xl/vbaProject.bin", contents: "Sub" }], "a spreadsheet without macros"],
    ["with a part twice", [workbook, workbook], "a spreadsheet without doubled parts"],
    ["that is no workbook", [{ name: "word/document.xml", contents: "" }], "an xlsx workbook"],
  ])("%s", (_, parts, expected) => {
    expect(spreadsheetDanger(zipOf(parts))).toBe(expected);
  });

  test("that is cut off, anywhere in its directory", () => {
    const zip = zipOf([workbook, { name: "a", contents: "a" }]);
    for (let kept = 0; kept < zip.length; kept += 7)
      expect(spreadsheetDanger(zip.subarray(0, kept)), `${kept} bytes`).toBe(
        "a whole xlsx file (its zip directory is damaged or cut off)",
      );
  });

  test("whose directory points outside the file", () => {
    const zip = Buffer.from(zipOf([workbook]));
    zip.writeUInt32LE(0xfffffff0, zip.length - 6);
    expect(spreadsheetDanger(zip)).toMatch("damaged or cut off");
  });
});
