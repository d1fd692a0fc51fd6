import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { report } from "../scripts/golden/report.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const names = readdirSync(folder);
const files = names.filter((name) => name.endsWith(".json"));

test.each(files)("agrees with the numbers R gave: %s", (file) => {
  const { lines, failed } = report([`${folder}${file}`]);
  expect(failed, lines.join("\n")).toBe(false);
  expect(lines.at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
});

test("every file of numbers has the program that made it", () => {
  expect(files.length).toBeGreaterThan(0);
  expect(names).toEqual(expect.arrayContaining(files.map((file) => file.replace(".json", ".R"))));
});
