import { expect, test } from "vitest";
import { londonDay } from "./london-day.ts";

test.each([
  ["2026-01-15T23:59:59Z", "2026-01-15"],
  ["2026-07-15T22:59:59Z", "2026-07-15"],
  ["2026-07-15T23:00:00Z", "2026-07-16"],
  ["2026-03-29T00:59:59Z", "2026-03-29"],
  ["2026-03-29T23:00:00Z", "2026-03-30"],
  ["2026-10-24T23:30:00Z", "2026-10-25"],
  ["2026-10-25T23:30:00Z", "2026-10-25"],
  ["2028-02-29T12:00:00Z", "2028-02-29"],
  ["2026-07-16T00:30:00+01:00", "2026-07-16"],
])("%s is the day %s in England", (instant, day) => {
  expect(londonDay(instant)).toBe(day);
});

test.each(["2026-07-15", "2026-07-15T23:00:00", "soon", ""])("%s is no instant", (text) => {
  expect(() => londonDay(text)).toThrow(RangeError);
});
