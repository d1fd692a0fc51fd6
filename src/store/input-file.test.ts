import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatOf, isPlainCsv, readInputFile, textOf } from "./input-file.ts";

describe("the format of a file is told from its first bytes, not from its name", () => {
  test.each([
    ["a spreadsheet called csv", Buffer.from("PK\u0003\u0004rest", "latin1"), "activity.csv", "xlsx"],
    ["Parquet called csv", Buffer.from("PAR1rest"), "activity.csv", "parquet"],
    ["text called xlsx", Buffer.from("a,b\n1,2\n"), "activity.xlsx", "csv"],
    ["json", Buffer.from(' [{"a":1}]'), "all_sponsors.json", "json"],
    ["a map", Buffer.from('{"type":"FeatureCollection"}'), "icb.geojson", "json"],
    ["text that begins with a bracket", Buffer.from("[note],b\n"), "notes.csv", "csv"],
    ["a packed file", Buffer.from([0x1f, 0x8b, 0x08]), "activity.csv.gz", "other"],
    ["an old spreadsheet, or one with a password", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), "activity.xlsx", "other"],
    ["nothing", Buffer.alloc(0), "activity.csv", "other"],
    ["blanks alone, named csv", Buffer.from(" \n"), "activity.csv", "csv"],
    ["blanks alone, with another name", Buffer.from(" \n"), "activity", "other"],
  ])("%s", (_, bytes, path, format) => {
    expect(formatOf(bytes, path)).toBe(format);
  });
});

test("text is UTF-8 with or without a mark, and Windows-1252 where it is not UTF-8", () => {
  expect(textOf(Buffer.from("\ufeffcafé £5"))).toBe("café £5");
  expect(textOf(Buffer.from("café £5"))).toBe("café £5");
  expect(textOf(Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xa3, 0x35, 0x20, 0x80]))).toBe("café £5 €");
  expect(textOf(Buffer.alloc(0))).toBe("");
});

test("a file is known by its bytes: the same bytes have the same SHA-256, one changed byte another", () => {
  const folder = mkdtempSync(join(tmpdir(), "openward-input-"));
  const read = (bytes: string) => {
    writeFileSync(join(folder, "a.csv"), bytes);
    return readInputFile(join(folder, "a.csv"), "a.csv").sha256;
  };
  // printf abc | sha256sum
  expect(read("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(read("abd")).not.toBe(read("abc"));
  rmSync(folder, { recursive: true });
});

describe("the database's own reader may read a file", () => {
  test.each([
    ["lines that end with LF", "a,b\n1,2\n"],
    ["lines that end with CRLF", "a,b\r\n1,2\r\n"],
    ["no line end at the end", "a,b\n1,2"],
    ["empty lines at the end only", "a,b\r\n1,2\r\n\r\n\r\n"],
    ["a byte-order mark", "\ufeffa,b\n1,2\n"],
    ["quotes around whole cells", 'a,b\n"1,5","say ""x"""\n'],
    ["nothing", ""],
  ])("with %s", (_, text) => {
    expect(isPlainCsv(Buffer.from(text))).toBe(true);
  });

  test.each([
    ["empty lines before the end", "a,b\n\n1,2\n"],
    ["an empty first line", "\r\na,b\r\n1,2\r\n"],
    ["CR alone", "a,b\r1,2\r"],
    ["a CR inside a line", "a,b\r\n1\r,2\r\n"],
    ["two kinds of line end", "a,b\r\n1,2\n"],
    ["a quoted line end", 'a,b\n"1\n2",3\n'],
    ["a quote inside a cell", 'a,b\n5" pipe,2\n'],
    ["text after a closing quote", 'a,b\n"1"x,2\n'],
    ["a quote never closed", 'a,b\n"1,2\n'],
    ["NUL", "a,b\n1,\u00002\n"],
  ])("and not with %s", (_, text) => {
    expect(isPlainCsv(Buffer.from(text))).toBe(false);
  });

  test("and not with bytes that are not UTF-8", () => {
    expect(isPlainCsv(Buffer.from("a,b\ncaf\u00e9,2\n", "latin1"))).toBe(false);
  });
});
