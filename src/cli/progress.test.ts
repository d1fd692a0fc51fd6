import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startProgress } from "./progress.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("says nothing in the first two seconds, then the newest thing, at most one line a second", () => {
  const lines: string[] = [];
  const progress = startProgress((line) => lines.push(line));
  progress.say("reading a");
  vi.advanceTimersByTime(1900);
  expect(lines).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(lines).toEqual(["2 s: reading a ...\n"]);
  for (const doing of ["reading b", "reading c", "joining"]) progress.say(doing);
  expect(lines).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect(lines).toEqual(["2 s: reading a ...\n", "3 s: joining ...\n"]);
  vi.advanceTimersByTime(10_000);
  expect(lines).toHaveLength(2);
  progress.stop();
});
