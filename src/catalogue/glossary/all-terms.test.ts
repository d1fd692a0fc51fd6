import { describe, expect, test } from "vitest";
import { methodKindWords } from "../../domain/method-words.ts";
import { indicators } from "../all.gen.ts";
import { allTerms } from "./all-terms.ts";

const explained = new Set(allTerms.flatMap(({ explains = [] }) => explains));

describe("the glossary", () => {
  test("explains every unit, way wanted and level of the indicators", () => {
    const words = indicators.flatMap(({ unit, levels, betterWhen }) => [
      `unit ${unit}`,
      `wanted ${betterWhen}`,
      ...levels.map((level) => `role ${level}`),
    ]);
    expect([...new Set(words)].filter((word) => !explained.has(word))).toEqual([]);
  });

  test("explains every kind of method, state, period, role and structure", () => {
    const words = [
      ...Object.keys(methodKindWords).map((kind) => `method ${kind}`),
      ...["value", "zero", "not-supplied", "not-applicable", "suppressed"].map((state) => `state ${state}`),
      ...["month", "quarter", "half", "year", "rolling"].map((kind) => `period ${kind}`),
      ...["trust", "icb", "practice", "pharmacy", "university", "nation", "other"].map((role) => `role ${role}`),
      ...["as-reported", "mapped-to-current", "like-for-like"].map((structure) => `structure ${structure}`),
    ];
    expect(words.filter((word) => !explained.has(word))).toEqual([]);
  });

  test("has each word once, under an anchor of its own, in whole sentences", () => {
    const ids = allTerms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, means, not } of allTerms) {
      expect(id).toMatch(/^[a-z][a-z-]*$/);
      expect(means).toMatch(/^[A-Z].*\.$/);
      expect(not ?? "none").not.toMatch(/\.$/);
    }
  });
});
