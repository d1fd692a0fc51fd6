import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as stats from "./index.ts";

// What must hold for any input. Each method's own numbers are tested beside it.

const confidences = fc.tuple(
  fc.double({ min: 0.5, max: 0.999, noNaN: true }),
  fc.double({ min: 0.0001, max: 0.9, noNaN: true }),
);
const share = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([x, n]) => ({ events: Math.min(x, n), trials: n }));

function expectNested(inner: stats.Interval, outer: stats.Interval): void {
  expect(outer.lower).toBeLessThanOrEqual(inner.lower + 1e-12 * Math.abs(inner.lower));
  expect(outer.upper).toBeGreaterThanOrEqual(inner.upper - 1e-12 * Math.abs(inner.upper));
}

describe("intervals nest as confidence grows, and hold what was seen", () => {
  const wider = ([confidence, step]: readonly [number, number]) =>
    [confidence, confidence + step * (1 - confidence)] as const;

  test("of a proportion", () => {
    fc.assert(
      fc.property(share, confidences, ({ events, trials }, levels) => {
        const [inner, outer] = wider(levels);
        for (const method of [stats.wilsonInterval, stats.clopperPearsonInterval]) {
          const here = method(events, trials, inner);
          expectNested(here, method(events, trials, outer));
          expect(here.lower).toBeLessThanOrEqual(events / trials + 1e-12);
          expect(here.upper).toBeGreaterThanOrEqual(events / trials - 1e-12);
        }
      }),
    );
  });

  test("of a count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), confidences, (count, levels) => {
        const [inner, outer] = wider(levels);
        for (const method of [stats.byarsInterval, stats.exactPoissonInterval, stats.countInterval]) {
          const here = method(count, inner);
          expectNested(here, method(count, outer));
          expect(here.lower).toBeLessThanOrEqual(count);
          expect(here.upper).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });

  test("of a difference and a ratio of proportions, which turn over with their groups", () => {
    fc.assert(
      fc.property(share, share, confidences, (one, other, levels) => {
        const [inner, outer] = wider(levels);
        const here = stats.newcombeDifference(one, other, inner);
        expectNested(here, stats.newcombeDifference(one, other, outer));
        const turned = stats.newcombeDifference(other, one, inner);
        expect(turned.lower).toBeCloseTo(-here.upper, 10);
        fc.pre(one.events > 0 && other.events > 0);
        const ratio = stats.katzRatio(one, other, inner);
        expectNested(ratio, stats.katzRatio(one, other, outer));
        expect(stats.katzRatio(other, one, inner).lower * ratio.upper).toBeCloseTo(1, 8);
      }),
    );
  });
});

describe("funnel limits", () => {
  const unit = fc.record({ observed: fc.integer({ min: 1, max: 300 }), expected: fc.integer({ min: 1, max: 300 }) });
  const units = fc.array(unit, { minLength: 12, maxLength: 60 });
  const ofUnits = (list: readonly { observed: number; expected: number }[], form: "log" | "square-root") =>
    stats.shmiFunnel(
      { observed: list.map(({ observed }) => observed), expected: list.map(({ expected }) => expected) },
      { form },
    );

  test("hold the target, nest, and narrow as units grow", () => {
    fc.assert(
      fc.property(
        units,
        fc.constantFrom("log" as const, "square-root" as const),
        fc.integer({ min: 2, max: 1000 }),
        (list, form, size) => {
          const { limits, unadjustedLimits, multiplicativeLimits, target } = ofUnits(list, form);
          for (const draw of [limits, unadjustedLimits, multiplicativeLimits]) {
            const near = draw(size, 0.95);
            expect(near.lower <= target && target <= near.upper).toBe(true);
            expectNested(near, draw(size, 0.998));
            expectNested(draw(2 * size, 0.95), near);
          }
        },
      ),
    );
  });

  test("do not hang on the order of units", () => {
    fc.assert(
      fc.property(units, (list) => {
        const forwards = ofUnits(list, "log");
        const backwards = ofUnits(list.slice().reverse(), "log");
        expect(backwards.phi).toBeCloseTo(forwards.phi, 9);
        expect(backwards.tau2).toBeCloseTo(forwards.tau2, 9);
        expect(backwards.units.map(({ outside }) => outside).reverse()).toEqual(
          forwards.units.map(({ outside }) => outside),
        );
      }),
    );
  });

  test("of proportions hold the target and stay between 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 12, maxLength: 60 }),
        fc.integer({ min: 1, max: 1000 }),
        (list, size) => {
          fc.pre(list.some(({ events }) => events > 0) && list.some(({ events, trials }) => events < trials));
          const data = { events: list.map(({ events }) => events), trials: list.map(({ trials }) => trials) };
          const { limits, target } = stats.proportionFunnel(data);
          const { lower, upper } = limits(size, 0.998);
          expect(lower >= 0 && lower <= target && target <= upper && upper <= 1).toBe(true);
        },
      ),
    );
  });
});

test("an XmR chart follows the unit and the zero of its values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 40 }), (values) => {
      const plain = stats.xmr(values);
      const moved = stats.xmr(values.map((value) => 64 + value / 4));
      for (const [i, { mean, lower, upper, rule }] of plain.points.entries()) {
        expect(moved.points[i]?.mean).toBeCloseTo(64 + mean / 4, 8);
        expect(moved.points[i]?.lower).toBeCloseTo(64 + lower / 4, 8);
        expect(moved.points[i]?.upper).toBeCloseTo(64 + upper / 4, 8);
        expect(moved.points[i]?.rule).toBe(rule);
      }
    }),
  );
});

describe("a quantile undoes its distribution function", () => {
  const positive = fc.double({ min: 0.2, max: 200, noNaN: true });
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const tails = fc.constantFrom("lower" as const, "upper" as const);
  const continuous: Record<
    string,
    [
      (p: number, a: number, b: number, tail: stats.Tail) => number,
      (x: number, a: number, b: number, tail: stats.Tail) => number,
    ]
  > = {
    normal: [(q, _, __, tail) => stats.normalQuantile(q, tail), (x, _, __, tail) => stats.normalCdf(x, tail)],
    "chi-square": [
      (q, a, _, tail) => stats.chiSquareQuantile(q, a, tail),
      (x, a, _, tail) => stats.chiSquareCdf(x, a, tail),
    ],
    gamma: [(q, a, _, tail) => stats.gammaQuantile(q, a, tail), (x, a, _, tail) => stats.gammaCdf(x, a, tail)],
    beta: [stats.betaQuantile, stats.betaCdf],
    t: [(q, a, _, tail) => stats.studentQuantile(q, a, tail), (x, a, _, tail) => stats.studentCdf(x, a, tail)],
    F: [stats.fQuantile, stats.fCdf],
  };
  for (const [name, [quantile, cdf]] of Object.entries(continuous)) {
    test(name, () => {
      fc.assert(
        fc.property(p, positive, positive, tails, (probability, a, b, tail) => {
          const x = quantile(probability, a, b, tail);
          // The upper end of a beta distribution can be nearer to 1 than a number can say.
          fc.pre(name !== "beta" || (x > 1e-12 && x < 1 - 1e-6));
          expect(cdf(x, a, b, tail) / probability).toBeCloseTo(1, 7);
          expect(cdf(x, a, b, "lower") + cdf(x, a, b, "upper")).toBeCloseTo(1, 12);
        }),
        { numRuns: 60 },
      );
    });
  }

  test("counts", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        positive,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (k, mean, chance) => {
          // A little below the distribution function at k, k is the first count to reach it.
          const below = (value: number) => value * (1 - 1e-9);
          const poisson = stats.poissonCdf(k, mean);
          if (poisson > 1e-12 && poisson < 1 - 1e-6) expect(stats.poissonQuantile(below(poisson), mean)).toBe(k);
          const binomial = stats.binomialCdf(k, 100, chance);
          if (binomial > 1e-12 && binomial < 1 - 1e-6)
            expect(stats.binomialQuantile(below(binomial), 100, chance)).toBe(k);
          const overDispersed = stats.negativeBinomialCdf(k, 2.5, mean);
          if (overDispersed > 1e-12 && overDispersed < 1 - 1e-6) {
            expect(stats.negativeBinomialQuantile(below(overDispersed), 2.5, mean)).toBe(k);
          }
        },
      ),
    );
  });
});

describe("no NaN leaves a function: it answers or refuses", () => {
  const odd = fc.constantFrom(0, 1, -1, 0.5, 2, 3, 10, 1e-300, 1e-12, 1e6, Infinity, -Infinity, Number.NaN);
  const withNumbers = [
    stats.normalCdf,
    stats.normalDensity,
    stats.normalQuantile,
    stats.logGamma,
    stats.digamma,
    stats.trigamma,
    stats.byarsInterval,
    stats.countInterval,
    stats.exactPoissonInterval,
    stats.chiSquareCdf,
    stats.chiSquareDensity,
    stats.chiSquareQuantile,
    stats.gammaCdf,
    stats.gammaDensity,
    stats.gammaQuantile,
    stats.regularisedGammaP,
    stats.regularisedGammaQ,
    stats.studentCdf,
    stats.studentDensity,
    stats.studentQuantile,
    stats.poissonCdf,
    stats.poissonDensity,
    stats.poissonQuantile,
    stats.betaCdf,
    stats.betaDensity,
    stats.betaQuantile,
    stats.regularisedBeta,
    stats.fCdf,
    stats.fDensity,
    stats.fQuantile,
    stats.binomialCdf,
    stats.binomialDensity,
    stats.binomialQuantile,
    stats.negativeBinomialCdf,
    stats.negativeBinomialDensity,
    stats.negativeBinomialQuantile,
    stats.wilsonInterval,
    stats.clopperPearsonInterval,
    stats.chiSquareFunnelLimits,
    stats.scoreFunnelLimits,
    stats.observedFunnelLimits,
    stats.expectedChanceSignals,
  ] as const;
  const lists = fc.tuple(fc.array(odd, { maxLength: 6 }), fc.array(odd, { maxLength: 6 }));

  function hasNaN(value: unknown): boolean {
    if (typeof value === "number") return Number.isNaN(value);
    if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array).some(hasNaN);
    if (Array.isArray(value)) return value.some(hasNaN);
    return typeof value === "object" && value !== null && Object.values(value).some(hasNaN);
  }

  function answerOf(call: () => unknown): unknown {
    try {
      return call();
    } catch (refusal) {
      if (!(refusal instanceof RangeError)) throw refusal;
      return null;
    }
  }

  for (const one of withNumbers) {
    const { name } = one;
    test(name, () => {
      const call = one as (...numbers: number[]) => unknown;
      const count = Math.max(1, call.length);
      fc.assert(
        fc.property(fc.tuple(odd, odd, odd, odd), (all) => {
          const numbers = all.slice(0, count);
          expect(hasNaN(answerOf(() => call(...numbers))), `${name}(${numbers.join(", ")})`).toBe(false);
        }),
        { numRuns: 150 },
      );
    });
  }

  const withLists: Record<string, (one: number[], other: number[]) => unknown> = {
    quantile: (one) => stats.quantile(one, 0.3),
    ranks: (one) => stats.ranks(one),
    expectedRanks: (one, other) => stats.expectedRanks(one, other),
    metaAnalysis: (one, other) => stats.metaAnalysis(one, other, { method: "paule-mandel" }),
    adjustPValues: (one) => stats.adjustPValues(one, "holm"),
    herfindahl: (one) => stats.herfindahl(one),
    shmiFunnel: (one, other) => stats.shmiFunnel({ observed: one, expected: other }),
    proportionFunnel: (one, other) => stats.proportionFunnel({ events: one, trials: other }),
    xmr: (one) => stats.xmr(one),
    kaplanMeier: (one, other) => stats.kaplanMeier({ days: one, happened: other }),
    cStatistic: (one, other) => stats.cStatistic(one, other),
    fitLogistic: (one, other) => stats.fitLogistic({ events: one, terms: [{ name: "x", values: other }] }),
    fitPoisson: (one, other) => stats.fitPoisson({ counts: one, terms: [{ name: "x", values: other }] }),
    fitCox: (one, other) =>
      stats.fitCox({ times: one, happened: one.map(() => 1), terms: [{ name: "x", values: other }] }),
    splineKnots: (one) => stats.splineKnots(one, 3),
    restrictedCubicSpline: (one, other) => stats.restrictedCubicSpline(one, other),
    naturalSpline: (one) => stats.naturalSpline(one, { interior: [], boundary: [0, 1] }),
    groupCells: (one, other) => stats.groupCells({ factors: [one], events: other }),
  };
  for (const [name, call] of Object.entries(withLists)) {
    test(name, () => {
      fc.assert(
        fc.property(lists, ([one, other]) => {
          const answer = answerOf(() => call(one, other));
          expect(hasNaN(answer), `${name}: ${JSON.stringify([one, other].map((list) => list.map(String)))}`).toBe(
            false,
          );
        }),
        { numRuns: 150 },
      );
    });
  }
});
