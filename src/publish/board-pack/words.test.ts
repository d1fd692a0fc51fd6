import { expect, test } from "vitest";
import { shortPeriodWords, spanWords } from "./words.ts";

test("says periods shortly under an axis", () => {
  expect(shortPeriodWords("2026-09")).toBe("Sep 2026");
  expect(shortPeriodWords("2026-27Q2")).toBe("Q2 2026-27");
  expect(shortPeriodWords("2026-27")).toBe("2026-27");
});

test("says a run of quarters from its first month to its last", () => {
  expect(spanWords("2024-25Q1", "2026-27Q2")).toBe("April 2024 to September 2026");
  expect(spanWords("2026-05", "2026-05")).toBe("May 2026");
});
