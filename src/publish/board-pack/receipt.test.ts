import { expect, test } from "vitest";
import type { ReportRow } from "../../analysis/board-report/board-report.ts";
import { basisWords } from "./receipt.ts";
import { oneIndicatorReport, richReport } from "./try-report.ts";

const rowOf = (id: string): ReportRow => {
  const row = [richReport(), oneIndicatorReport()]
    .flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
    .find(({ indicator }) => indicator.id === id);
  if (row === undefined) throw new RangeError(`no ${id}`);
  return row;
};

test("says a share as so many of so many, and a rate as so many over its base", () => {
  expect(basisWords(rowOf("B05"), "2026-09-30")).toBe("8 of 24");
  expect(basisWords(rowOf("A03"), "2026-09-30")).toMatch(/^76 over \d+$/);
});

test("says money counted in pence in pounds", () => {
  const row = rowOf("G04");
  const [method] = row.indicator.methods;
  if (method === undefined) throw new RangeError("no method");
  const inPence = { ...method, numerator: "Money used, in pence", denominator: "Money received, in pence" };
  const money = {
    ...row,
    indicator: { ...row.indicator, methods: [inPence] },
    reading: { ...row.reading, n: 6_100_000, d: 18_240_000 },
  };
  expect(basisWords(money, "2026-09-30")).toBe("£61,000 of £182,400");
});

test("says nothing of a hidden figure, of a count, or of a period without a method", () => {
  expect(basisWords(rowOf("E03"), "2026-09-30")).toBeNull();
  expect(basisWords(rowOf("A01"), "2026-09-30")).toBeNull();
  const row = rowOf("B05");
  const later = row.indicator.methods.map((method) => ({ ...method, validFrom: "2027-01-01" }));
  expect(basisWords({ ...row, indicator: { ...row.indicator, methods: later } }, "2026-09-30")).toBeNull();
});
