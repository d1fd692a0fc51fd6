import { expect, test } from "vitest";
import { eValueRiskDifference } from "./e-value-risk-difference.ts";

const table = { exposedEvents: 60, exposedOthers: 940, unexposedEvents: 30, unexposedOthers: 970 };

test("is the E-value of the risk ratio for the difference itself", () => {
  // 6% against 3%: a ratio of 2.
  expect(eValueRiskDifference(table).point).toBeCloseTo(2 + Math.sqrt(2), 12);
});

test("finds the bound exactly, or in steps as R's EValue does", () => {
  const exact = eValueRiskDifference(table).bound;
  const stepped = eValueRiskDifference(table, { grid: 1e-4 }).bound;
  expect(stepped).toBeCloseTo(1.977155839487652, 12);
  expect(exact).toBeLessThanOrEqual(stepped);
  expect(stepped - exact).toBeLessThan(5e-4);
});

test("is 1 where the interval holds the truth, and less for a truth nearer to the estimate", () => {
  const few = { exposedEvents: 6, exposedOthers: 94, unexposedEvents: 3, unexposedOthers: 97 };
  expect(eValueRiskDifference(few).bound).toBe(1);
  expect(eValueRiskDifference(table, { truth: 0.01 }).point).toBeLessThan(eValueRiskDifference(table).point);
  expect(eValueRiskDifference(table, { confidence: 0.99 }).bound).toBeLessThan(eValueRiskDifference(table).bound);
});

test("refuses a difference below nought, an empty group, and a negative count", () => {
  const turned = { exposedEvents: 30, exposedOthers: 970, unexposedEvents: 60, unexposedOthers: 940 };
  expect(() => eValueRiskDifference(turned)).toThrow("the risk difference must be 0 or more and above the truth");
  expect(() => eValueRiskDifference({ ...table, exposedEvents: 0, exposedOthers: 0 })).toThrow(
    "both groups need people: 0 and 1000",
  );
  expect(() => eValueRiskDifference({ ...table, unexposedEvents: 0 })).toThrow(
    "unexposed people need an event: 0 of 970",
  );
  expect(() => eValueRiskDifference({ ...table, exposedEvents: -1 })).toThrow(RangeError);
  expect(() => eValueRiskDifference(table, { truth: 0.05 })).toThrow(RangeError);
  expect(() => eValueRiskDifference(table, { grid: 0 })).toThrow("grid must be above 0: 0");
});
