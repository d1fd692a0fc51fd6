import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { activity } from "../catalogue/sources/activity.ts";
import { studies } from "../catalogue/sources/studies.ts";
import { trySource } from "./try-source.ts";
import { zipOf } from "./try-zip.ts";

const csv = "study_key,site_org,month,recruited\nS1,SYN-T001,2026-04,12\nS2,SYN-T001,2026-05,0\n";
const rows = [
  { line: 2, study_key: "S1", month: "2026-04-01", recruited: 12 },
  { line: 3, study_key: "S2", month: "2026-05-01", recruited: 0 },
];

describe("the same table is read", () => {
  test.each([
    ["with CRLF", csv.replaceAll("\n", "\r\n")],
    ["with CR alone", csv.replaceAll("\n", "\r")],
    ["with a byte-order mark", `\ufeff${csv}`],
    ["with a byte-order mark and CRLF", `\ufeff${csv.replaceAll("\n", "\r\n")}`],
    ["with empty lines at the end", `${csv}\n\r\n\n`],
    ["without an end to the last line", csv.trimEnd()],
    ["with the header in capitals, spaces and hyphens", csv.replace(/.*/, "Study Key,SITE-ORG, Month ,RECRUITED")],
    ["with every cell in quotes", csv.replaceAll(/[^,\n]+/g, '"$&"')],
    [
      "with columns in another order",
      "month,recruited,site_org,study_key\n2026-04,12,SYN-T001,S1\n2026-05,0,SYN-T001,S2\n",
    ],
    ["with empty columns on the right, as spreadsheets leave them", csv.replaceAll("\n", ",,\n")],
    ["with a row of empty cells at the end", `${csv},,,\n`],
  ])("%s", async (_, text) => {
    const { recognised, taken, refused } = await trySource(activity, "recruits to september.csv", text);
    expect([recognised, refused]).toEqual(["yes", []]);
    expect(taken).toMatchObject(rows);
  });

  test("from a spreadsheet, lines being its rows", async () => {
    const table = csv
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const bytes = await writeXlsx({ sheets: [{ name: "Activity", rows: [table[0] ?? [], [], ...table.slice(1)] }] });
    const { taken, refused } = await trySource(activity, "activity.xlsx", Buffer.from(bytes));
    expect(refused).toEqual([]);
    expect(taken).toMatchObject([
      { ...rows[0], line: 3 },
      { ...rows[1], line: 4 },
    ]);
  });
});

describe("a file that is meant to be one kind and cannot be read as it is refused whole, in plain words", () => {
  const refusedAs = async (fileName: string, contents: string | Buffer, source = activity) => {
    const { recognised, taken, refused } = await trySource(source, fileName, contents);
    expect([recognised, taken]).toEqual(["damaged", []]);
    return refused[0];
  };
  const workbook = { name: "xl/workbook.xml", contents: "<workbook/>" };

  test.each<[string, string, string | Buffer, string]>([
    [
      "UTF-16",
      "activity.csv",
      Buffer.from(`\ufeff${csv}`, "utf16le"),
      "UTF-8 text; this file is UTF-16: save it as CSV UTF-8",
    ],
    [
      "NUL bytes",
      "activity.csv",
      csv.replace("12", "1\u00002"),
      "text; this file holds NUL bytes, the first on line 2",
    ],
    ["an empty file", "activity.csv", "", "a file with a header and rows: this one is empty or packed"],
    [
      "a packed file",
      "activity.csv.gz",
      Buffer.from([0x1f, 0x8b, 8]),
      "a file with a header and rows: this one is empty or packed",
    ],
    [
      "a password",
      "activity.xlsx",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      "a spreadsheet that opens without a password, saved as xlsx or as CSV UTF-8",
    ],
    [
      "a bomb",
      "activity.xlsx",
      zipOf([workbook, { name: "xl/x", contents: Buffer.alloc(3e6) }]),
      "a spreadsheet packed at most 100 to 1",
    ],
    [
      "macros",
      "activity.xlsx",
      zipOf([workbook, { name: "xl/vbaProject.bin", contents: "x" }]),
      "a spreadsheet without macros",
    ],
    [
      "a cut spreadsheet",
      "activity.xlsx",
      zipOf([workbook]).subarray(0, 60),
      "a whole xlsx file (its zip directory is damaged or cut off)",
    ],
    [
      "a workbook that is none",
      "activity.xlsx",
      zipOf([workbook]),
      "a whole spreadsheet that opens within 30 seconds and 1 GB",
    ],
    ["cut Parquet", "activity.parquet", Buffer.from("PAR1 and no more"), "a whole Parquet file"],
  ])("%s", async (_, fileName, contents, expected) => {
    expect(await refusedAs(fileName, contents)).toMatchObject({ file: fileName, found: "", expected });
  });

  test.each([
    ["semicolons", ";"],
    ["tabs", "\t"],
  ])("%s between the cells, with advice", async (called, separator) => {
    expect(await refusedAs("export.csv", csv.replaceAll(",", separator))).toMatchObject({
      found: `study_key${separator}site_org${separator}month${separator}recruited`,
      expected: `commas between the cells of the activity file, not ${called}: save it as CSV (comma delimited)`,
    });
  });

  test("a required column missing from the header, and which", async () => {
    expect(await refusedAs("activity.csv", csv.replace("month", "mnth"))).toMatchObject({
      line: 1,
      found: "study_key,site_org,mnth,recruited",
      expected: "a header with the column month of the activity file",
    });
  });

  test("a column that stands twice in the header, under whichever spelling", async () => {
    expect(await refusedAs("activity.csv", csv.replace("recruited", "Month"))).toMatchObject({ line: 1 });
    expect(await refusedAs("activity.csv", csv.replaceAll("\n", ",x\n").replace(",x", ", MONTH"))).toMatchObject({
      found: "month",
      expected: "each column once in the header of the activity file",
    });
  });

  test("a spreadsheet of a kind that is only taken as csv", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "Studies", rows: [["study_key", "short_title"]] }] });
    expect(await refusedAs("studies.xlsx", Buffer.from(bytes), studies)).toMatchObject({
      expected: "the studies file as csv: save it as CSV UTF-8 (comma delimited)",
    });
  });
});

test.each([
  ["text that is no table", "readme.csv", "Please see the notes.\n"],
  ["another table", "parking.csv", "bay,cost\n1,2\n"],
  ["UTF-16 under a name that says nothing", "export.csv", Buffer.from(`\ufeff${csv}`, "utf16le")],
  ["a spreadsheet bomb under a name that says nothing", "x.xlsx", zipOf([{ name: "x", contents: Buffer.alloc(3e6) }])],
])("%s is named as unknown and nothing is read from it", async (_, fileName, contents) => {
  expect(await trySource(activity, fileName, contents)).toMatchObject({ recognised: "no", taken: [], refused: [] });
});
