import { expect, test } from "vitest";
import { rateFunnel } from "./rate-funnel.ts";
import { shmiFunnel } from "./shmi-funnel.ts";

const counts = [90, 110, 130, 70, 205, 160, 95, 150, 60, 240];
const exposure = [1000, 1100, 1200, 900, 1800, 1700, 1100, 1400, 800, 2100];

test("is the SHMI form with expected counts at the overall rate", () => {
  const funnel = rateFunnel({ counts, exposure });
  const overallRate = 1310 / 13_100;
  expect(funnel.overallRate).toBeCloseTo(overallRate, 14);
  const shmi = shmiFunnel({ observed: counts, expected: exposure.map((size) => size * overallRate) });
  expect(funnel).toMatchObject({ target: 1, kept: 8, dropped: 2, zeroCounts: 0 });
  expect(funnel.phi).toBeCloseTo(shmi.phi, 10);
  expect(funnel.tau2).toBeCloseTo(shmi.tau2, 12);
  expect(funnel.limits(1000, 0.95).lower).toBeCloseTo(shmi.limits(100, 0.95).lower, 12);
  expect(funnel.units[0]).toMatchObject({ ratio: expect.closeTo(0.9, 12), expected: expect.closeTo(100, 12) });
});

test("gives a unit without events the z of the square-root scale, and says how many there are", () => {
  const funnel = rateFunnel({ counts: [...counts, 0], exposure: [...exposure, 40] });
  const expected = funnel.units[10]?.expected ?? 0;
  expect(funnel.zeroCounts).toBe(1);
  expect(funnel.units[10]).toMatchObject({ ratio: 0, z: expect.closeTo(-2 * Math.sqrt(expected), 10) });
});

test("calls no events low only where so many units would not have none by chance", () => {
  // 29 alike units at 0.01 for each patient, so that there is nothing but chance: none of 3.6 is common, of 3.8 and 7 not.
  const alike = Array.from({ length: 200 }, () => 100);
  const outside = (expected: number) => {
    const funnel = rateFunnel({ counts: [...alike, 0], exposure: [...alike.map(() => 10_000), 100 * expected] });
    expect(funnel.tau2).toBe(0);
    return funnel.units[200]?.outside;
  };
  expect(outside(0.5)).toBeNull();
  expect(outside(3.6)).toBeNull();
  expect(outside(3.8)).toBe("below95");
  expect(outside(7.1)).toBe("below998");
});

test("asks more of no events where units vary more than chance", () => {
  const funnel = rateFunnel({
    counts: [20, 200, 40, 160, 100, 10, 250, 0],
    exposure: [1000, 1000, 1000, 1000, 1000, 1000, 1000, 50],
  });
  expect(funnel.tau2).toBeGreaterThan(0.1);
  expect(funnel.units[7]?.expected).toBeGreaterThan(3.69);
  expect(funnel.units[7]?.outside).toBeNull();
});

test("takes ties and the huge", () => {
  expect(rateFunnel({ counts: [3, 3], exposure: [9, 9] })).toMatchObject({ phi: 0, tau2: 0, kept: 2 });
  expect(rateFunnel({ counts: [1e12, 2e12], exposure: [1e15, 1e15] }).units[1]?.ratio).toBeCloseTo(4 / 3, 12);
});

test("refuses no events at all, no exposure, and one unit", () => {
  expect(() => rateFunnel({ counts: [0, 0], exposure: [1, 1] })).toThrow("a rate funnel needs events: 0 in 2 units");
  expect(() => rateFunnel({ counts: [], exposure: [] })).toThrow(RangeError);
  expect(() => rateFunnel({ counts: [1, 1], exposure: [1, 0] })).toThrow(
    "exposure at index 1 must be finite and above 0: 0",
  );
  expect(() => rateFunnel({ counts: [1], exposure: [1] })).toThrow(RangeError);
});
