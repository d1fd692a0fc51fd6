import { describe, expect, test } from "vitest";
import { givenIndicator } from "../signals/try-noise.ts";
import { peerFunnel, placeIn } from "./funnel-of.ts";
import type { PeerGroup } from "./peer-group.ts";

const method = { version: "1", numerator: "", denominator: "", counts: "" as never, rows: "" as never } as const;
const share = givenIndicator("half", { unit: "%", funnel: "proportion", methods: [{ ...method, kind: "proportion" }] });
const rate = givenIndicator("half", { funnel: "rate", methods: [{ ...method, kind: "rate", per: 1000 }] });
const ratio = givenIndicator("half", { funnel: "shmi" });

const group = (count: number): PeerGroup => ({
  name: "acute trusts",
  rule: "every acute trust",
  members: Array.from({ length: count }, (_, i) => ({ code: `T${i}`, name: `Trust ${i}` })),
});
const counts = (values: readonly (readonly [number | null, number | null])[]) =>
  new Map(values.map(([n, d], i) => [`T${i}`, { n, d }]));
const alike = (count: number, n: number, d: number) => counts(Array.from({ length: count }, () => [n, d] as const));

describe("a funnel", () => {
  test("needs eight peers with a figure; seven are too few, and one without a figure does not count", () => {
    expect(peerFunnel(share, group(7), alike(7, 5, 10))).toBeNull();
    expect(peerFunnel(share, group(8), alike(8, 5, 10))).not.toBeNull();
    expect(
      peerFunnel(share, group(8), counts([[null, null], ...Array.from({ length: 7 }, () => [5, 10] as const)])),
    ).toBeNull();
    expect(
      peerFunnel(share, group(8), counts([[0, 0], ...Array.from({ length: 7 }, () => [5, 10] as const)])),
    ).toBeNull();
  });

  test("is none where an indicator has no fair one, or where nobody has a single event", () => {
    expect(peerFunnel(givenIndicator("half"), group(8), alike(8, 5, 10))).toBeNull();
    expect(peerFunnel(share, group(8), alike(8, 0, 10))).toBeNull();
  });

  test("of peers all alike has its target at their figure and nobody outside", () => {
    const funnel = peerFunnel(share, group(10), alike(10, 5, 10));
    const place = funnel === null ? null : placeIn(funnel, "T3");
    expect(place?.target).toBeCloseTo(50, 6);
    expect(place).toMatchObject({ outside: null, sentence: "Within the limits for its size, among 10 peers." });
    expect(place?.units.filter(({ self }) => self).map(({ code }) => code)).toEqual(["T3"]);
  });

  test("says where one far from all others stands, and how many would by chance", () => {
    const values = [[90, 1000], ...Array.from({ length: 19 }, (_, i) => [498 + (i % 5), 1000])] as [number, number][];
    const funnel = peerFunnel(share, group(20), counts(values));
    const place = funnel === null ? null : placeIn(funnel, "T0");
    expect(place?.outside).toBe("below-998");
    expect(place?.sentence).toBe(
      "Lower than expected for its size (outside the 99.8% limits); about 0.0 of 20 would be by chance.",
    );
  });

  test("of rates shows them per 1,000, and of ratios as observed over expected", () => {
    const rates = peerFunnel(rate, group(8), alike(8, 20, 400));
    expect(rates?.units[0]).toMatchObject({ size: 400, value: 50 });
    expect(rates === null ? null : placeIn(rates, "T0")?.target).toBeCloseTo(50, 6);
    expect(peerFunnel(ratio, group(8), alike(8, 120, 100))?.units[0]).toMatchObject({ size: 100, value: 1.2 });
  });

  test("has no place for an organisation without a figure, and keeps peers in the order given", () => {
    const funnel = peerFunnel(share, group(9), alike(9, 5, 10));
    expect(funnel === null ? null : placeIn(funnel, "ELSEWHERE")).toBeNull();
    expect(funnel?.units.map(({ name }) => name)).toEqual(group(9).members.map(({ name }) => name));
  });

  test("has curves from the smallest size to the largest, the 99.8% limits outside the 95% ones", () => {
    const funnel = peerFunnel(
      share,
      group(8),
      counts(Array.from({ length: 8 }, (_, i) => [5 * (i + 1), 10 * (i + 1)] as const)),
    );
    const { curves = [] } = (funnel === null ? null : placeIn(funnel, "T0")) ?? {};
    expect([curves[0]?.size, curves.at(-1)?.size]).toEqual([10, 80]);
    for (const { lower998, lower95, upper95, upper998 } of curves) {
      expect(lower998 <= lower95).toBe(true);
      expect(upper998 >= upper95).toBe(true);
    }
  });
});
