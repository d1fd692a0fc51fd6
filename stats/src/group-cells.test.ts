import fc from "fast-check";
import { expect, test } from "vitest";
import { groupCells } from "./group-cells.ts";

const plain = ({ factors, events, trials }: ReturnType<typeof groupCells>) => ({
  factors: factors.map((levels) => Array.from(levels)),
  events: Array.from(events),
  trials: Array.from(trials),
});

test("adds up rows of the same levels, in order", () => {
  const cells = groupCells({
    factors: [
      [1, 0, 1, 0],
      [2, 0, 2, 1],
    ],
    events: [1, 0, 1, 1],
  });
  expect(plain(cells)).toEqual({
    factors: [
      [0, 0, 1],
      [0, 1, 2],
    ],
    events: [0, 1, 2],
    trials: [1, 1, 2],
  });
});

test("adds up cells that are cells already", () => {
  const cells = groupCells({ factors: [[0, 1, 0]], events: [3, 1, 2], trials: [10, 0, 5] });
  expect(plain(cells)).toEqual({ factors: [[0, 1]], events: [5, 1], trials: [15, 0] });
});

test("says which cell each row went into, where asked", () => {
  const events = [1, 0, 1, 1];
  for (const scale of [1, 4e6]) {
    const factors = [[1, 0, 1, 0], [2, 0, 2, 1].map((level) => level * scale)];
    expect(Array.from(groupCells({ factors, events, track: true }).cellOf ?? [])).toEqual([2, 0, 2, 1]);
    expect(groupCells({ factors, events }).cellOf).toBeNull();
  }
});

test("takes no rows, no factors, and more combinations than fit in a table", () => {
  expect(plain(groupCells({ factors: [[], []], events: [] }))).toEqual({ factors: [[], []], events: [], trials: [] });
  expect(plain(groupCells({ factors: [], events: [1, 0, 1] }))).toEqual({ factors: [], events: [2], trials: [3] });
  const wide = groupCells({
    factors: [
      [4e6, 7, 4e6],
      [9e6, 1, 9e6],
    ],
    events: [1, 1, 0],
  });
  expect(plain(wide)).toEqual({
    factors: [
      [7, 4e6],
      [1, 9e6],
    ],
    events: [1, 1],
    trials: [1, 2],
  });
});

test("keeps every event and every trial, whichever way it counts", () => {
  const row = fc.record({
    a: fc.integer({ min: 0, max: 3000 }),
    b: fc.integer({ min: 0, max: 5 }),
    y: fc.constantFrom(0, 1),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 3000 }), (rows) => {
      const [a, b, y] = [rows.map((one) => one.a), rows.map((one) => one.b), rows.map((one) => one.y)];
      const dense = groupCells({ factors: [a, b], events: y });
      const sparse = groupCells({ factors: [a, b, rows.map(() => 1e4)], events: y });
      expect(dense.events.reduce((sum, one) => sum + one, 0)).toBe(y.reduce((sum: number, one) => sum + one, 0));
      expect(dense.trials.reduce((sum, one) => sum + one, 0)).toBe(rows.length);
      expect([plain(sparse).factors.slice(0, 2), plain(sparse).events]).toEqual([
        plain(dense).factors,
        plain(dense).events,
      ]);
    }),
    { numRuns: 30 },
  );
});

test("refuses a level that is not whole, events below nought, and columns that differ", () => {
  expect(() => groupCells({ factors: [[0.5]], events: [1] })).toThrow(
    "factors[0] must be whole numbers of 0 or more: 0.5 at index 0",
  );
  expect(() => groupCells({ factors: [[0]], events: [-1] })).toThrow(RangeError);
  expect(() => groupCells({ factors: [[0, 1]], events: [1] })).toThrow(RangeError);
  expect(() => groupCells({ factors: [2e9, 2e9, 2e9].map((level) => [level]), events: [1] })).toThrow("2^53");
});
