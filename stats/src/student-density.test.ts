import { expect, test } from "vitest";
import { studentCdf } from "./student-cdf.ts";
import { studentDensity } from "./student-density.ts";
import { studentQuantile } from "./student-quantile.ts";

test("agrees with R's dt", () => {
  expect(studentDensity(0, 3)).toBeCloseTo(0.3675525969478614, 14);
  expect(studentDensity(-2.5, 3)).toBeCloseTo(0.03866148572716729, 14);
  expect(studentDensity(1, 1e6)).toBeCloseTo(0.2419706035338315, 13);
  expect(studentDensity(1e200, 3, "log")).toBeCloseTo(-1840.871738667524, 9);
  expect(studentDensity(Infinity, 3)).toBe(0);
});

test("has a distribution function and a quantile that reach as far out", () => {
  expect(studentCdf(-1e100, 5, "lower", "log")).toBeCloseTo(-1149.042290261209, 9);
  expect(studentQuantile(-800, 5, "lower", "log") / -4.8147293426e69).toBeCloseTo(1, 7);
  expect(studentCdf(studentQuantile(-800, 5, "upper", "log"), 5, "upper", "log")).toBeCloseTo(-800, 9);
  // Near to normal: the share of t^2 in t^2 + df is known to fewer digits than what is left of it.
  expect(studentCdf(2, 1e8, "upper") / 0.02275013329795337).toBeCloseTo(1, 12);
  expect(studentCdf(-6, 1e8) / 9.865910171576428e-10).toBeCloseTo(1, 11);
});

test("refuses degrees of freedom of nought", () => {
  expect(() => studentDensity(1, 0)).toThrow("df must be finite and above 0: 0");
  expect(() => studentDensity(Number.NaN, 1)).toThrow(RangeError);
});
