import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readInputFile } from "./input-file.ts";
import { keepInputs, readKeptInput } from "./kept-inputs.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "openward-kept-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function input(fileName: string, contents: string) {
  writeFileSync(join(data, fileName), contents);
  return readInputFile(join(data, fileName), fileName);
}

test("each file is kept under its SHA-256, byte for byte, and can be read again", async () => {
  const file = input("activity.csv", "a,b\n1,2\n");
  await keepInputs(data, [file]);
  expect(readdirSync(join(data, "inputs"))).toEqual([file.sha256]);
  expect(readKeptInput(data, file.sha256)).toEqual(file.bytes);
});

test("many files of the same bytes are kept once, and whole", async () => {
  const big = "x".repeat(3_000_000);
  const files = Array.from({ length: 20 }, (_, i) => input(`copy ${i}.csv`, big));
  await keepInputs(data, files);
  await keepInputs(data, files);
  expect(readdirSync(join(data, "inputs"))).toEqual([files[0]?.sha256]);
  expect(readKeptInput(data, files[0]?.sha256 ?? "")).toHaveLength(3_000_000);
});

test("no files are kept for nothing", async () => {
  await keepInputs(data, []);
  expect(readdirSync(data)).toEqual([]);
});

test("one changed byte is found before anybody reads it, and a file that is gone is said to be gone", async () => {
  const file = input("activity.csv", "a,b\n1,2\n");
  await keepInputs(data, [file]);
  writeFileSync(join(data, "inputs", file.sha256), "a,b\n1,3\n");
  expect(() => readKeptInput(data, file.sha256)).toThrow("has changed since it was kept; it was not read");
  rmSync(join(data, "inputs", file.sha256));
  expect(() => readKeptInput(data, file.sha256)).toThrow("is not in");
});
