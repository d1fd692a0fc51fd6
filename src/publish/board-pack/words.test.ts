import { expect, test } from "vitest";
import { shortPeriodWords } from "./words.ts";

test("says periods shortly under an axis", () => {
  expect(shortPeriodWords("2026-09")).toBe("Sep 2026");
  expect(shortPeriodWords("2026-27Q2")).toBe("Q2 2026-27");
  expect(shortPeriodWords("2026-27")).toBe("2026-27");
});
