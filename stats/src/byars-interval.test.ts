import { expect, test } from "vitest";
import { byarsInterval } from "./byars-interval.ts";

test("gives 6.194 to 20.963 for 12 events and 99.490 to 143.492 for 120", () => {
  expect(byarsInterval(12)).toEqual({ lower: expect.closeTo(6.194, 3), upper: expect.closeTo(20.963, 3) });
  expect(byarsInterval(120)).toEqual({ lower: expect.closeTo(99.49, 3), upper: expect.closeTo(143.492, 3) });
});

test("starts at 0 for no events, and for so few that the formula would go below", () => {
  expect(byarsInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(3.668, 3) });
  expect(byarsInterval(1, 0.998).lower).toBe(0);
  expect(byarsInterval(1).lower).toBeCloseTo(0.01307, 5);
});

test("is near the normal interval for the huge", () => {
  const { lower, upper } = byarsInterval(1e12);
  expect((upper - lower) / (2 * 1.959963984540054 * 1e6)).toBeCloseTo(1, 5);
});

test("refuses a negative count", () => {
  expect(() => byarsInterval(-1)).toThrow("count must be finite and 0 or more: -1");
});
