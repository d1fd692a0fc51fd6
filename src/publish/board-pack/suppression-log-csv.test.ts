import { expect, test } from "vitest";
import { suppressionLogCsv } from "./suppression-log-csv.ts";
import { emptyReport, richReport } from "./try-report.ts";

test("names each hidden cell with its reason and never what it holds", () => {
  const log = suppressionLogCsv(richReport()).trimEnd().split("\n");
  expect(log[0]).toBe("table,row,column,reason");
  expect(log).toContain("Participants by site and design,Station Road clinic,Interventional,small"); // 4 people
  expect(log.some((line) => line.endsWith("would give back a small one"))).toBe(true);
  expect(log.slice(1).join("\n")).not.toMatch(/\d/);
});

test("passes on what the report had hidden already", () => {
  const log = suppressionLogCsv(
    emptyReport({ suppressed: [{ table: "By practice", row: "=X", column: "Total", reason: "small" }] }),
  );
  expect(log).toBe("table,row,column,reason\nBy practice,'=X,Total,small\n");
});

test("is a header alone where nothing is hidden", () => {
  expect(suppressionLogCsv(emptyReport())).toBe("table,row,column,reason\n");
});
