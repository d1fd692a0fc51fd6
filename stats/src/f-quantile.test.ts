import fc from "fast-check";
import { expect, test } from "vitest";
import { fCdf } from "./f-cdf.ts";
import { fQuantile } from "./f-quantile.ts";

test("agrees with R's qf", () => {
  expect(fQuantile(0.95, 4, 10)).toBeCloseTo(3.478049690765229, 11);
  expect(fQuantile(0.01, 7, 2)).toBeCloseTo(0.104749576004045, 11);
  expect(fQuantile(1e-5, 3, 40, "upper")).toBeCloseTo(11.95434579068364, 10);
  expect([fQuantile(0, 3, 4), fQuantile(1, 3, 4), fQuantile(0, 3, 4, "upper")]).toEqual([0, Infinity, Infinity]);
});

test("undoes the distribution function, in either tail and on either scale", () => {
  const df = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(df, df, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (df1, df2, p) => {
      for (const tail of ["lower", "upper"] as const) {
        expect(fCdf(fQuantile(p, df1, df2, tail), df1, df2, tail)).toBeCloseTo(p, 9);
        expect(fCdf(fQuantile(Math.log(p), df1, df2, tail, "log"), df1, df2, tail)).toBeCloseTo(p, 9);
      }
    }),
  );
  expect(fCdf(fQuantile(-750, 3, 40, "upper", "log"), 3, 40, "upper", "log")).toBeCloseTo(-750, 8);
});

test("refuses what is no probability", () => {
  expect(() => fQuantile(1.5, 3, 4)).toThrow("p must be between 0 and 1: 1.5");
  expect(() => fQuantile(0.5, 3, 4, "lower", "log")).toThrow("the logarithm of a probability must be 0 or less: 0.5");
  expect(() => fQuantile(0.5, 0, 4)).toThrow(RangeError);
});
