import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { indicatorsCsv } from "./indicators-csv.ts";
import { emptyReport, richReport } from "./try-report.ts";

const rowsOf = (csv: string): string[][] => parse(csv);

test("has exactly the published columns and no banner line above them", () => {
  expect(indicatorsCsv(richReport()).split("\n")[0]).toBe(
    "indicator,name,organisation,period,structure,value,n,d,lower,upper,unit,state,guard,guard_value,method_version,bounds_are",
  );
});

test("has a line for every indicator of the report, in its order", () => {
  const report = richReport();
  const wanted = report.parts.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id));
  const [, ...lines] = rowsOf(indicatorsCsv(report));
  expect(lines.map(([id]) => id)).toEqual(wanted);
  expect(wanted.length).toBeGreaterThan(25);
});

test("leaves the value empty unless the state is value or zero", () => {
  for (const report of [richReport(), emptyReport()]) {
    const [, ...lines] = rowsOf(indicatorsCsv(report));
    for (const line of lines) {
      const [value, state] = [line[5], line[11]];
      expect(value === "", `${line[0]} is ${state}`).toBe(state !== "value" && state !== "zero");
    }
  }
});

test("writes nothing a hidden figure came from", () => {
  const csv = indicatorsCsv(richReport());
  expect(csv).toContain(",suppressed,");
  expect(csv).not.toMatch(/77777|88888/);
});

test("names every guard of a figure and its value, in one order", () => {
  const [, ...lines] = rowsOf(indicatorsCsv(richReport()));
  const ninety = lines.find(([id]) => id === "B05");
  expect(ninety?.slice(12, 14)).toEqual(["B10;B11;DQ1", "34;4;4"]); // 17 of 50, 2 of 50, 2 of 50
  const experience = lines.find(([id]) => id === "E02");
  expect(experience?.slice(12, 14)).toEqual(["E03", "4"]);
  const terms = lines.find(([id]) => id === "G04");
  expect(terms?.slice(12, 14)).toEqual(["audit sample", ""]);
});

test("says the structure in the words of the contract", () => {
  const [, ...lines] = rowsOf(indicatorsCsv(richReport()));
  expect(new Set(lines.map((line) => line[4]))).toEqual(new Set(["as-reported"]));
});

test("AT16: escapes a formula in an indicator's name", () => {
  const report = richReport();
  const [part] = report.parts;
  const [row] = part?.rows ?? [];
  if (part === undefined || row === undefined) throw new RangeError("the report has no row");
  const hostile = { ...row, indicator: { ...row.indicator, name: '=HYPERLINK("http://x","y")' } };
  const csv = indicatorsCsv({ ...report, parts: [{ ...part, rows: [hostile] }] });
  expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
});
