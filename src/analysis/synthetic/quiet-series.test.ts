import { expect, test } from "vitest";
import { quietSeries } from "./quiet-series.ts";
import { randomStream } from "./random-stream.ts";

test("whatever the seed, 28 months have no run of five, none two deviations out, and about the mean asked for", () => {
  for (let seed = 0; seed < 300; seed++) {
    const values = quietSeries(randomStream(seed, "quiet"), 28, 150, 12);
    expect(values).toHaveLength(28);
    for (let i = 0; i + 5 <= 28; i++) {
      const five = values.slice(i, i + 5);
      const above = five.filter((value) => value > 150).length;
      expect(above > 0 && above < 5).toBe(true);
      const rises = five.slice(1).filter((value, at) => value > (five[at] ?? 0)).length;
      const falls = five.slice(1).filter((value, at) => value < (five[at] ?? 0)).length;
      expect(Math.max(rises, falls)).toBeLessThan(4);
    }
    expect(Math.max(...values.map((value) => Math.abs(value - 150)))).toBeLessThan(24);
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / 28 - 150)).toBeLessThan(6);
  }
});

test("a small mean with a deviation of 1 still comes to an end, none at all is empty, and less than 1 is refused", () => {
  expect(quietSeries(randomStream(1, "small"), 24, 9, 1)).toHaveLength(24);
  expect(quietSeries(randomStream(1, "none"), 0, 9, 2)).toEqual([]);
  expect(() => quietSeries(randomStream(1, "flat"), 5, 9, 0)).toThrow(RangeError);
});
