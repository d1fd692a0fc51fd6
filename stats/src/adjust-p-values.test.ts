import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustPValues } from "./adjust-p-values.ts";

const five = [0.01, 0.02, 0.03, 0.04, 0.05];

test("agrees with R's p.adjust for five p-values", () => {
  const near = (list: number[]) => list.map((p) => expect.closeTo(p, 12));
  expect(adjustPValues(five, "bonferroni")).toEqual(near([0.05, 0.1, 0.15, 0.2, 0.25]));
  expect(adjustPValues(five, "holm")).toEqual(near([0.05, 0.08, 0.09, 0.09, 0.09]));
  for (const method of ["hochberg", "hommel", "benjamini-hochberg"] as const) {
    expect(adjustPValues(five, method)).toEqual(near([0.05, 0.05, 0.05, 0.05, 0.05]));
  }
  expect(adjustPValues(five, "benjamini-yekutieli")[0]).toBeCloseTo((0.05 * 137) / 60, 12);
});

test("leaves what is missing out of the count", () => {
  expect(adjustPValues([0.001, null, 0.2, 0.05, null], "bonferroni")).toEqual([
    0.003,
    null,
    expect.closeTo(0.6, 12),
    expect.closeTo(0.15, 12),
    null,
  ]);
});

test("takes none, one and the ends", () => {
  expect(adjustPValues([], "hommel")).toEqual([]);
  expect(adjustPValues([null], "holm")).toEqual([null]);
  expect(adjustPValues([0.03], "hommel")).toEqual([0.03]);
  expect(adjustPValues([0, 1], "benjamini-hochberg")).toEqual([0, 1]);
});

test("never lowers a p-value, keeps their order, and Bonferroni is the strictest", () => {
  const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      list,
      fc.constantFrom("holm" as const, "hochberg" as const, "hommel" as const, "benjamini-hochberg" as const),
      (p, method) => {
        const adjusted = adjustPValues(p, method);
        const strictest = adjustPValues(p, "bonferroni");
        for (const [i, value] of p.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value * (1 - 1e-12));
          expect(adjusted[i]).toBeLessThanOrEqual((strictest[i] ?? 0) + 1e-12);
          for (const [j, other] of p.entries())
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 1);
        }
      },
    ),
  );
});

test("refuses what is no probability", () => {
  expect(() => adjustPValues([0.1, 5], "holm")).toThrow("p at index 1 must be between 0 and 1: 5");
});
