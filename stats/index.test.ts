import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as stats from "./index.ts";

const folder = new URL("src/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
const source = (file: string) => readFileSync(new URL(file, folder), "utf8");
const camel = (file: string) =>
  file.replace(/\.ts$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

test("the index exports every function of src, and nothing else", () => {
  const functions = files.filter((file) => /^export function /m.test(source(file))).map(camel);
  expect(Object.keys(stats).sort()).toEqual(functions.sort());
});

test("the index exports every type of src", () => {
  const index = readFileSync(new URL("index.ts", import.meta.url), "utf8");
  for (const file of files) {
    for (const [, name] of source(file).matchAll(/^export (?:interface|type) (\w+)/gm)) {
      expect(index, `${name} of ${file}`).toMatch(new RegExp(`\\b${name}\\b`));
    }
  }
});

test("each file of src exports one function, named like the file", () => {
  for (const file of files) {
    const names = [...source(file).matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
    if (names.length > 0) expect(names, file).toEqual([camel(file)]);
  }
});

test("each function of src has a test beside it", () => {
  const tests = new Set(readdirSync(folder).filter((file) => file.endsWith(".test.ts")));
  const untested = files.filter(
    (file) => /^export function /m.test(source(file)) && !tests.has(file.replace(".ts", ".test.ts")),
  );
  expect(untested).toEqual([]);
});
