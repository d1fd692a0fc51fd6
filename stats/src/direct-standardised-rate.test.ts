import { expect, test } from "vitest";
import { byarsInterval } from "./byars-interval.ts";
import { directStandardisedRate } from "./direct-standardised-rate.ts";

test("is the crude rate with Byar's interval where there is one band", () => {
  const { lower, upper } = byarsInterval(25);
  expect(directStandardisedRate({ counts: [25], populations: [1000], weights: [5000] })).toEqual({
    status: "value",
    rate: 0.025,
    lower: expect.closeTo(lower / 1000, 14),
    upper: expect.closeTo(upper / 1000, 14),
    count: 25,
    population: 1000,
  });
});

test("weights each band's rate by the standard population: (3 x 1% + 1 x 5%) / 4 = 2%", () => {
  const rate = directStandardisedRate({ counts: [10, 20], populations: [1000, 400], weights: [3, 1] });
  expect(rate).toMatchObject({ status: "value", rate: expect.closeTo(0.02, 12), count: 30, population: 1400 });
  const even = directStandardisedRate({ counts: [10, 20], populations: [1000, 400], weights: [3e9, 1e9] });
  expect(even).toMatchObject({ lower: expect.closeTo((rate as { lower: number }).lower, 14) });
});

test("widens where one person can have several events", () => {
  const once = directStandardisedRate({ counts: [30], populations: [1000], weights: [1] });
  const several = directStandardisedRate({ counts: [30], populations: [1000], weights: [1], variances: [60] });
  expect(once.status === "value" && several.status === "value" && several.upper > once.upper).toBe(true);
});

test("gives no rate for fewer than 10 events, and says why", () => {
  expect(directStandardisedRate({ counts: [9, 0], populations: [100, 100], weights: [1, 1] })).toEqual({
    status: "too-few",
    because: "Fewer than 10 events in all bands together.",
    count: 9,
    population: 200,
  });
  expect(directStandardisedRate({ counts: [10], populations: [100], weights: [1] }).status).toBe("value");
});

test("refuses a band without people, columns that differ, and no weights", () => {
  const bands = { counts: [5, 6], populations: [10, 0], weights: [1, 1] };
  expect(() => directStandardisedRate(bands)).toThrow("populations at index 1 must be finite and above 0: 0");
  expect(() => directStandardisedRate({ ...bands, populations: [10] })).toThrow(RangeError);
  expect(() => directStandardisedRate({ ...bands, populations: [10, 10], weights: [0, 0] })).toThrow(
    "the sum of weights",
  );
  expect(() => directStandardisedRate({ counts: [], populations: [], weights: [] })).toThrow(RangeError);
});
