import { expect, test } from "vitest";
import * as months from "./months.ts";

test("September 2026 is in the second quarter and first half of 2026-27, March in the year before", () => {
  const september = months.month("2026-09");
  expect(months.monthText(september)).toBe("2026-09");
  expect(months.quarterText(september)).toBe("2026-27Q2");
  expect(months.halfText(september)).toBe("2026-27H1");
  expect(months.halfText(months.month("2026-03"))).toBe("2025-26H2");
  expect(months.yearText(months.financialYear(months.month("2000-01")))).toBe("1999-00");
});

test("a month runs from its first to its last day, leap years included", () => {
  const february = months.month("2024-02");
  expect(months.dayText(months.firstDay(february))).toBe("2024-02-01");
  expect(months.dayText(months.lastDay(february))).toBe("2024-02-29");
  expect(months.monthOf(months.day("2024-02-29"))).toBe(february);
});
