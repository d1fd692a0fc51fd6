import { expect, test } from "vitest";
import { bootstrapInterval } from "./bootstrap-interval.ts";
import { clusterBootstrapInterval } from "./cluster-bootstrap-interval.ts";

const values = [1, 1.1, 0.9, 5, 5.2, 4.8, 9, 9.1, 8.9, 3, 3.1, 2.9];
const clusters = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4];
const meanOf = (rows: Uint32Array) => rows.reduce((sum, i) => sum + (values[i] ?? 0), 0) / rows.length;

test("is wider than a bootstrap of rows where rows of a cluster are alike", () => {
  const whole = clusterBootstrapInterval(clusters, meanOf, { seed: 3 });
  const rows = bootstrapInterval(values, (sample) => sample.reduce((sum, one) => sum + one, 0) / sample.length, {
    seed: 3,
  });
  expect(whole.value).toBeCloseTo(rows.value, 12);
  expect(whole.upper - whole.lower).toBeGreaterThan(1.5 * (rows.upper - rows.lower));
  expect(whole.lower).toBeLessThan(whole.value);
  expect(whole.upper).toBeGreaterThan(whole.value);
});

test("gives the same interval for the same seed, and nests as confidence grows", () => {
  const at = (confidence: number) =>
    clusterBootstrapInterval(clusters, meanOf, { seed: 11, resamples: 500, confidence });
  expect(at(0.9)).toEqual(at(0.9));
  expect(at(0.99).lower).toBeLessThanOrEqual(at(0.9).lower);
  expect(at(0.99).upper).toBeGreaterThanOrEqual(at(0.9).upper);
});

test("takes clusters of different sizes whole", () => {
  const sizes = new Set<number>();
  clusterBootstrapInterval([0, 1, 1, 1], (rows) => sizes.add(rows.length).size, { seed: 1, resamples: 100 });
  expect([...sizes].sort()).toEqual([2, 4, 6]);
});

test("refuses one cluster, and options that cannot be", () => {
  expect(() => clusterBootstrapInterval([5, 5], meanOf, { seed: 1 })).toThrow(
    "a cluster bootstrap needs 2 or more clusters: 1",
  );
  expect(() => clusterBootstrapInterval(clusters, meanOf, { seed: 1, resamples: 0 })).toThrow(RangeError);
  expect(() => clusterBootstrapInterval(clusters, () => Number.NaN, { seed: 1, resamples: 9 })).toThrow(RangeError);
});
