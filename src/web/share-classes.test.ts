import { expect, test } from "vitest";
import type { Reading } from "../domain/reading.ts";
import { shareScale } from "./share-classes.ts";

const place = {
  indicator: "K01",
  organisation: "SYN-I01",
  period: "2025-26",
  structure: "as-reported",
  methodVersion: "1",
  n: null,
  d: null,
} as const;
const share = (value: number): Reading => ({
  ...place,
  state: value === 0 ? "zero" : "value",
  value,
  lower: null,
  upper: null,
  notes: [],
});
const none: Reading = { ...place, state: "not-supplied", because: "no research activity file was supplied" };

test("nought is none and never a small share, and what is missing is neither", () => {
  const readings = [share(0), share(0.4), none, share(60)];
  const scale = shareScale(readings);
  expect(readings.map((reading) => scale.classes[scale.classOf(reading)]?.text)).toEqual([
    "None",
    "Under 1 in 10",
    "Not supplied",
    "From half to 3 in 4",
  ]);
  expect(scale.wordsOf(none)).toBe("Not supplied: no research activity file was supplied.");
});

test.each([
  [9.99, "Under 1 in 10"],
  [10, "From 1 in 10 to 1 in 4"],
  [25, "From 1 in 4 to half"],
  [75, "From 3 in 4 up"],
  [100, "From 3 in 4 up"],
])("%f%% is in the class %s", (value, text) => {
  expect(shareScale([share(value), share(50)]).wordsOf(share(value))).toBe(text);
});

test("where every share is small the steps are finer", () => {
  const scale = shareScale([share(3), share(12)]);
  expect([scale.wordsOf(share(3)), scale.wordsOf(share(12))]).toEqual([
    "From 1 in 50 to 1 in 20",
    "From 1 in 10 to 3 in 20",
  ]);
});

test("a state that no board is in is not in the legend, and without any figure there is still a scale", () => {
  expect(shareScale([share(3)]).classes.map(({ text }) => text)).not.toContain("Not supplied");
  expect(shareScale([none]).classes).toHaveLength(7);
});
