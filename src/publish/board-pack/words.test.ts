import { expect, test } from "vitest";
import type { Indicator } from "../../domain/indicator.ts";
import { tryIndicators } from "./try-indicators.ts";
import { tryReading } from "./try-series.ts";
import { figureWords, intervalWords, periodWords, readingWords, shortPeriodWords, spanWords } from "./words.ts";

const indicator = (id: string): Indicator => {
  const found = tryIndicators.get(id);
  if (found === undefined) throw new RangeError(id);
  return found;
};

test("says periods as a reader would", () => {
  expect(periodWords("2026-09")).toBe("September 2026");
  expect(periodWords("2026-27Q2")).toBe("July to September 2026");
  expect(periodWords("2026-27H2")).toBe("October 2026 to March 2027");
  expect(periodWords("2026-27")).toBe("2026-27");
  expect(periodWords("2013-07..2014-06")).toBe("July 2013 to June 2014");
});

test("says periods shortly under an axis", () => {
  expect(shortPeriodWords("2026-09")).toBe("Sep 2026");
  expect(shortPeriodWords("2026-27Q2")).toBe("Q2 2026-27");
  expect(shortPeriodWords("2026-27")).toBe("2026-27");
});

test("says a run of quarters from its first month to its last", () => {
  expect(spanWords("2024-25Q1", "2026-27Q2")).toBe("April 2024 to September 2026");
  expect(spanWords("2026-05", "2026-05")).toBe("May 2026");
});

test("puts a unit beside every number, and none beside a ratio", () => {
  expect(figureWords(45.8, indicator("B05"))).toBe("46%");
  expect(figureWords(1240, indicator("A02"))).toBe("1,240 people");
  expect(figureWords(0.6, indicator("A02"))).toBe("1 person");
  expect(figureWords(76.44, indicator("A03"))).toBe("76.4 per 1,000 WTE");
  expect(figureWords(1.0234, indicator("F01"))).toBe("1.02");
});

test("says why there is no figure, and gives no interval where the method has none", () => {
  expect(readingWords(tryReading(indicator("B05"), "2026-09", null), indicator("B05"))).toBe(
    "Not supplied: no file for this time was supplied",
  );
  expect(intervalWords(tryReading(indicator("G02"), "2026-09", 33), indicator("G02"))).toBeNull();
});
