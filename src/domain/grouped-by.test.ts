import { expect, test } from "vitest";
import { groupedBy } from "./grouped-by.ts";

test("things of one kind come together, in the order in which they came", () => {
  expect([...groupedBy(["RR8", "QWO", "RJD", "QOP"], (code) => code[0])]).toEqual([
    ["R", ["RR8", "RJD"]],
    ["Q", ["QWO", "QOP"]],
  ]);
  expect(groupedBy([], String).size).toBe(0);
});
