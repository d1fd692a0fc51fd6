import { expect, test } from "vitest";
import { plainNumber } from "./number-text.ts";

test("a number has commas at thousands and no noughts at its end", () => {
  expect([0, 1, 0.5, 12.345, 999.96, 1000, 1234567].map(plainNumber)).toEqual([
    "0",
    "1",
    "0.5",
    "12.35",
    "1,000",
    "1,000",
    "1,234,567",
  ]);
});

test("a negative number has a minus sign, and a negative nought none", () => {
  expect(plainNumber(-4.2)).toBe("−4.2");
  expect(plainNumber(-0)).toBe("0");
  expect(plainNumber(-0.0001)).toBe("0");
});

test("the huge is written as a power of ten", () => {
  expect(plainNumber(1.5e300)).toBe("1.50 × 10^300");
  expect(plainNumber(999_999_999_999_999)).toBe("999,999,999,999,999");
});
