import { expect, test } from "vitest";
import { csvCell, csvText } from "./csv.ts";

test("AT16: puts an apostrophe before text that a spreadsheet would run", () => {
  expect(csvCell("=cmd()")).toBe("'=cmd()");
  for (const start of ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"]) {
    expect(csvCell(`${start}1`)).toBe(`'${start}1`);
    expect(csvCell(` ${start}1`)).toBe(`' ${start}1`);
    expect(csvCell(`\u200b${start}1`)).toBe(`'\u200b${start}1`);
  }
  expect(csvCell("\tx")).toBe("'\tx");
  expect(csvCell("\rx")).toBe(`"'\rx"`);
  expect(csvCell("\nx")).toBe(`"'\nx"`);
});

test("leaves signs inside text alone", () => {
  expect(csvCell("St Mary's - North")).toBe("St Mary's - North");
  expect(csvCell("a=b")).toBe("a=b");
});

test("writes numbers in full and without an apostrophe, below nought too", () => {
  expect(csvCell(-1.5)).toBe("-1.5");
  expect(csvCell(45.833333333333336)).toBe("45.833333333333336");
  expect(csvCell(0)).toBe("0");
  expect(csvCell(-0)).toBe("0");
  expect(csvCell(null)).toBe("");
});

test("refuses what is no number", () => {
  expect(() => csvCell(Number.NaN)).toThrow(RangeError);
  expect(() => csvCell(Infinity)).toThrow(RangeError);
});

test("quotes commas, quotes and line ends, and doubles quotes", () => {
  expect(csvText(["a", "b"], [["x,y", 'say "no"']])).toBe('a,b\n"x,y","say ""no"""\n');
  expect(csvText(["a"], [["two\nlines"]])).toBe('a\n"two\nlines"\n');
});

test("gives a header alone where there are no rows, and refuses a row of another length", () => {
  expect(csvText(["a", "b"], [])).toBe("a,b\n");
  expect(() => csvText(["a", "b"], [["only one"]])).toThrow(RangeError);
});
