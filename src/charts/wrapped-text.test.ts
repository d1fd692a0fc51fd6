import { expect, test } from "vitest";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrapped-text.ts";

test("a long name goes on in the next line, and is cut only in the last", () => {
  const lines = wrapText("Dunmere University Hospitals NHS Foundation Trust", { size: 12, room: 140, lines: 2 });
  expect(lines[0]).toBe("Dunmere University");
  expect(lines[1]).toMatch(/^Hospitals NHS.*…$/);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(140);
});

test("a short name has one line, no name none, and a name without a break is cut", () => {
  expect(wrapText("Ashvale", { size: 12, room: 140, lines: 2 })).toEqual(["Ashvale"]);
  expect(wrapText("  ", { size: 12, room: 140, lines: 2 })).toEqual([]);
  expect(wrapText("x".repeat(100), { size: 12, room: 100, lines: 2 })).toEqual([expect.stringMatching(/^x+…$/)]);
});
