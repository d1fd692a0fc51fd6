import { expect, test } from "vitest";
import { expectedChanceSignals } from "./expected-chance-signals.ts";

test("expects 5.4 signals by chance over 134 units and 20 indicators at 99.8%", () => {
  expect(expectedChanceSignals({ units: 134, indicators: 20, level: 0.998 })).toBeCloseTo(5.36, 10);
});

test("expects none of nothing", () => {
  expect(expectedChanceSignals({ units: 0, indicators: 20, level: 0.95 })).toBe(0);
});

test("refuses a level given in per cent", () => {
  expect(() => expectedChanceSignals({ units: 1, indicators: 1, level: 95 })).toThrow(
    "level must be between 0 and 1: 95",
  );
});
