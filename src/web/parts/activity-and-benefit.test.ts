import { expect, test } from "vitest";
import { activitySentence } from "./activity-and-benefit.ts";

const at = { every: "month", last: "2026-09" } as const;
const run = { from: "2026-02", to: "2026-09", points: 8 } as const;

test("a sustained rise that still lasts is called a sign of recovery, by its rule", () => {
  expect(activitySentence({ rule: "shift", side: "above", ...run }, at)).toBe(
    "A sustained rise: 8 months in a row above the mean, first in February 2026. By that rule, and no other, it is a sign of recovery.",
  );
});

test.each([
  ["a fall", { rule: "shift", side: "below", ...run }],
  ["a run upwards", { rule: "trend", side: "rising", ...run }],
  ["one month above the limits", { rule: "outside", side: "above", from: "2026-09", to: "2026-09", points: 1 }],
  ["a rise that ended", { rule: "shift", side: "above", ...run, to: "2026-06" }],
  ["nothing but chance", null],
] as const)("%s is not", (_, signal) => {
  expect(activitySentence(signal, at)).not.toContain("recovery");
});

test("a run that ended says when, and what came after", () => {
  expect(activitySentence({ rule: "shift", side: "above", ...run, to: "2026-06" }, at)).toContain(
    "It ended in June 2026; since then within expected variation.",
  );
});
