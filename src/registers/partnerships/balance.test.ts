import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balance } from "./balance.ts";
import { type Contribution, contribution, plannedValue } from "./contribution.ts";
import { bandRange, moneyBandIds, moneyBands } from "./money-bands.ts";

const value = (fromPence: number, toPence: number | null, party = "one") => ({
  party,
  fromPence,
  toPence,
  givesSomething: true,
});

describe("the balance of a partnership", () => {
  test("of exact sums is the smaller party's share: 2,500 of 10,000 pounds is 25%", () => {
    const share = balance([value(250_000, 250_000), value(750_000, 750_000)]);
    expect(share).toMatchObject({ status: "value" });
    if (share.status !== "value") return;
    expect(share.leastPercent).toBeCloseTo(25, 9);
    expect(share.mostPercent).toBeCloseTo(25, 9);
  });

  test("is nothing where one party puts in nothing", () => {
    expect(balance([value(0, 0), value(750_000, 750_000)])).toMatchObject({ leastPercent: 0, mostPercent: 0 });
  });

  test("cannot be said where a value has no upper bound, where there is one party, or where all is worth nothing", () => {
    expect(balance([value(100_000_000, null), value(5, 5)]).status).toBe("not-enough");
    expect(balance([value(5, 5)]).status).toBe("not-enough");
    expect(balance([value(0, 0), value(0, 0)]).status).toBe("not-enough");
  });

  test("lies between bounds that no values in the ranges go past, and some come near", () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 2, maxLength: 3 }), (pairs) => {
        const ranges = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
        const share = balance(ranges.map(([from, to]) => value(from, to)));
        if (share.status !== "value") return;
        const steps = 20;
        let least = 1;
        let most = 0;
        const walk = (at: number, chosen: number[]): void => {
          const bounds = ranges[at];
          if (bounds === undefined) {
            const sum = chosen.reduce((a, b) => a + b, 0);
            if (sum === 0) return;
            const smallest = Math.min(...chosen) / sum;
            least = Math.min(least, smallest);
            most = Math.max(most, smallest);
            return;
          }
          for (let i = 0; i <= steps; i++) walk(at + 1, [...chosen, bounds[0] + ((bounds[1] - bounds[0]) * i) / steps]);
        };
        walk(0, []);
        expect(share.leastPercent).toBeLessThanOrEqual(least * 100 + 1e-6);
        expect(share.leastPercent).toBeGreaterThan(least * 100 - 1e-6);
        expect(share.mostPercent).toBeGreaterThanOrEqual(most * 100 - 1e-6);
        expect(share.mostPercent).toBeLessThan(most * 100 + 5);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});

describe("what a party puts in", () => {
  const inKind = {
    kind: "people",
    description: "Two nurses for a day a week",
    value: { fromPence: 100, toPence: 300, method: "pay-scale-hours" },
  } as const;
  const given: Contribution = {
    party: "SYN-T901",
    money: { planned: { kind: "band", band: "1k-10k" }, actual: null },
    inKind: [{ planned: inKind, actual: null }],
  };

  test("adds money and what is in kind, with the edges of the band", () => {
    expect(plannedValue(contribution.parse(given))).toEqual({
      party: "SYN-T901",
      fromPence: 100_100,
      toPence: 999_999 + 300,
      givesSomething: true,
    });
  });

  test("has no upper bound where a part is not valued or the band is the highest", () => {
    const unvalued = { ...given, inKind: [{ planned: { ...inKind, value: null }, actual: null }] };
    expect(plannedValue(unvalued).toPence).toBeNull();
    expect(
      plannedValue({ ...given, money: { planned: { kind: "band", band: "1m-or-more" }, actual: null } }).toPence,
    ).toBeNull();
  });

  test("is nothing where no money and nothing in kind is named, or the money is nought", () => {
    expect(plannedValue({ ...given, money: null, inKind: [] }).givesSomething).toBe(false);
    expect(
      plannedValue({ ...given, money: { planned: { kind: "exact", pence: 0 }, actual: null }, inKind: [] })
        .givesSomething,
    ).toBe(false);
  });

  test("is refused with half a penny, a range upside down or a field that nobody asked for", () => {
    const money = { planned: { kind: "exact", pence: 0.5 }, actual: null };
    expect(contribution.safeParse({ ...given, money }).success).toBe(false);
    const upside = { ...inKind, value: { ...inKind.value, fromPence: 301 } };
    expect(contribution.safeParse({ ...given, inKind: [{ planned: upside, actual: null }] }).success).toBe(false);
    expect(contribution.safeParse({ ...given, owner: "me" }).success).toBe(false);
  });
});

test("the bands follow each other without a gap", () => {
  let next = 1;
  for (const id of moneyBandIds) {
    expect(moneyBands[id].fromPence).toBe(next);
    next = (bandRange(id).toPence ?? 0) + 1;
  }
});
