import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Approached, equalAccess, mostHidden } from "./equal-access.ts";

describe("the equal-access record", () => {
  const many = (n: number, of: Partial<Approached>): Approached[] =>
    Array.from({ length: n }, (_, i) => ({
      organisation: `${JSON.stringify(of)} ${i}`,
      kind: "practice",
      size: "small",
      past: "none",
      opened: false,
      answered: false,
      chosen: false,
      ...of,
    }));

  test("says by kind, size and past activity who was reached, opened, answered and was chosen", () => {
    const tables = equalAccess([
      ...many(20, {}),
      ...many(10, { opened: true }),
      ...many(6, { opened: true, answered: true, kind: "trust", size: "large", past: "much" }),
      ...many(5, { opened: true, answered: true, chosen: true, kind: "trust", size: "large", past: "much" }),
    ]);
    expect(tables.map(({ by }) => by)).toEqual(["kind", "size", "past"]);
    expect(tables[1]?.rows).toEqual([
      {
        group: "large",
        reached: 11,
        opened: { state: "count", count: 11 },
        answered: { state: "count", count: 11 },
        chosen: 5,
      },
      {
        group: "small",
        reached: 30,
        opened: { state: "count", count: 10 },
        answered: { state: "count", count: 0 },
        chosen: 0,
      },
    ]);
  });

  test("hides a few, and another group so that the few do not follow from the total", () => {
    const trust = { kind: "trust" } as const;
    const [byKind] = equalAccess([
      ...many(9, {}),
      ...many(3, { opened: true }),
      ...many(2, { opened: true, answered: true }),
      ...many(3, trust),
      ...many(4, { ...trust, opened: true }),
      ...many(8, { ...trust, opened: true, answered: true }),
    ]);
    expect(byKind?.rows.map(({ answered }) => answered.state)).toEqual(["hidden", "hidden"]);
    expect(byKind?.total.answered).toEqual({ state: "count", count: 10 });
  });

  test("hides the whole column where nothing else helps", () => {
    const [byKind] = equalAccess([...many(9, {}), ...many(2, { opened: true, answered: true })]);
    expect(byKind?.total.answered.state).toBe("hidden");
    // One kind, of which four opened: by size nothing is small, and the sum would give the four away.
    const four = [...many(9, {}), ...many(4, { opened: true })];
    const sizes = [...four, ...many(7, { kind: "trust", size: "large" })];
    for (const { rows, total } of equalAccess(sizes))
      for (const row of [...rows, total]) expect(row.opened.state).toBe("hidden");
  });

  test("refuses one that was chosen and did not answer", () => {
    expect(() => equalAccess(many(1, { chosen: true }))).toThrow(RangeError);
  });

  test("lets no small count be worked out, by trying every table that would look the same", () => {
    const step = fc.constantFrom([false, false], [true, false], [true, true]);
    const one = fc.tuple(
      fc.constantFrom("practice", "trust", "charity", "icb"),
      fc.constantFrom("small", "large"),
      fc.constantFrom("none", "much"),
      step,
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (list) => {
        const approached = list.map(
          ([kind, size, past, [open = false, answered = false]], i) =>
            ({ organisation: `${i}`, kind, size, past, opened: open, answered, chosen: false }) as Approached,
        );
        for (const { by, rows, total } of equalAccess(approached)) {
          for (const column of ["opened", "answered"] as const) {
            const hidden = rows.filter((row) => row[column].state === "hidden");
            const small = rows.filter((row) => {
              const count = approached.filter((each) => each[by] === row.group && each[column]).length;
              return count >= 1 && count <= mostHidden;
            });
            for (const row of small) expect(row[column].state).toBe("hidden");
            const all = total[column];
            if (hidden.length === 0 || all.state === "hidden") {
              // Nothing of the column is left from which the total would follow, in any table.
              if (all.state === "hidden") expect(hidden.length).toBe(rows.length);
              continue;
            }
            const known = rows.reduce((sum, row) => sum + (row[column].state === "count" ? row[column].count : 0), 0);
            const left = all.count - known;
            // Every split of what is left over the hidden groups, each from 1 to the number reached.
            const possible = hidden.map(() => new Set<number>());
            const walk = (at: number, rest: number, chosen: number[]): void => {
              if (at === hidden.length) {
                if (rest === 0) for (const [i, value] of chosen.entries()) possible[i]?.add(value);
                return;
              }
              for (let value = 1; value <= Math.min(rest, hidden[at]?.reached ?? 0); value++)
                walk(at + 1, rest - value, [...chosen, value]);
            };
            walk(0, left, []);
            for (const values of possible) expect(values.size).toBeGreaterThan(1);
          }
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
