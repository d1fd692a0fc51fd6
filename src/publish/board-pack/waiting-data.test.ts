import { expect, test } from "vitest";
import type { ReportRow } from "../../analysis/board-report/board-report.ts";
import { richReport } from "./try-report.ts";
import { tryWaiting } from "./try-series.ts";
import { waitingData, waitingSentence } from "./waiting-data.ts";

const row = richReport()
  .parts.flatMap(({ rows }) => rows)
  .find(({ indicator }) => indicator.id === "B06") as ReportRow;

test("AT15: the median counts those still waiting: 75 days, not 60", () => {
  const data = waitingData(row, tryWaiting(), "x");
  expect(data.median).toEqual({ day: 75, text: "Half within 75 days" });
  expect(data.stillWaiting).toEqual([48, 90, 150]);
  expect(data.sentence).toBe(
    "Half within 75 days (95% interval 35 to 120); 3 of 10 are still waiting and are counted.",
  );
});

test("counts who is under observation at the beginning and later", () => {
  const { waitingAt } = waitingData(row, tryWaiting(), "x");
  expect(waitingAt[0]).toEqual({ day: 0, count: 10 });
  expect(waitingAt.at(-1)).toEqual({ day: 120, count: 2 });
});

test("says that half is not reached rather than giving a day for it", () => {
  const waiting = { ...tryWaiting(), median: null, lower: null, upper: null };
  expect(waitingSentence(waiting)).toBe("Half is not reached yet: 3 of 10 are still waiting and are counted.");
  expect(waitingData(row, waiting, "x").median).toEqual({ because: "Half is not reached" });
});

test("counts one that waits, and one day, in their own words", () => {
  expect(waitingSentence({ ...tryWaiting(), median: 1, waiting: 1 })).toBe(
    "Half within 1 day (95% interval 35 to 120); 1 of 10 is still waiting and is counted.",
  );
  expect(waitingData(row, { ...tryWaiting(), median: 1 }, "x").median).toEqual({ day: 1, text: "Half within 1 day" });
});

test("says which bound is not known yet", () => {
  expect(waitingSentence({ ...tryWaiting(), upper: null })).toContain("35 to no upper bound yet");
});
