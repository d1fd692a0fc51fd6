import { byarsInterval } from "../../src/byars-interval.ts";
import { clopperPearsonInterval } from "../../src/clopper-pearson-interval.ts";
import { countInterval } from "../../src/count-interval.ts";
import { exactPoissonInterval } from "../../src/exact-poisson-interval.ts";
import type { Interval } from "../../src/interval.ts";
import { quantile } from "../../src/quantile.ts";
import { ranks } from "../../src/ranks.ts";
import { wilsonInterval } from "../../src/wilson-interval.ts";
import type { Answer, Value } from "./case.ts";
import { confidenceOf, listOf, numberOf, numbersOf, numbersOrNullsOf, pheConfidenceOf } from "./input.ts";

export const answerByars: Answer = (input) => {
  const confidence = pheConfidenceOf(input.confidence);
  const intervals = numbersOrNullsOf(input.x).map((x) => (x === null ? null : byarsInterval(x, confidence)));
  return {
    // R gives NaN for the lower bound at 0, where ours is 0.
    lower: intervals.map((interval, i) => (listOf(input.x)[i] === 0 ? Number.NaN : (interval?.lower ?? null))),
    upper: intervals.map((interval) => interval?.upper ?? null),
  };
};

export const answerExactPoisson: Answer = (input) => {
  const exposure = numberOf(input.exposure);
  const intervals = numbersOf(input.x).map((x) => exactPoissonInterval(x, confidenceOf(input.confidence)));
  return {
    lower: intervals.map(({ lower }) => lower / exposure),
    upper: intervals.map(({ upper }) => upper / exposure),
  };
};

export const answerWilson: Answer = (input) => {
  const confidence = confidenceOf(input.confidence);
  const trials = numbersOf(input.n);
  // R gives NaN without trials, where we refuse.
  const each = (method: typeof wilsonInterval) =>
    numbersOf(input.x).map((x, i) => (trials[i] === 0 ? undefined : method(x, trials[i] ?? 0, confidence)));
  const wilson = each(wilsonInterval);
  const exact = each(clopperPearsonInterval);
  return {
    wilson_lower: wilson.map((interval) => interval?.lower ?? null),
    wilson_upper: wilson.map((interval) => interval?.upper ?? null),
    exact_lower: exact.map((interval) => interval?.lower ?? null),
    exact_upper: exact.map((interval) => interval?.upper ?? null),
  };
};

export const answerQuantileRank: Answer = (input) => {
  const x = numbersOf(input.x);
  const probs = numbersOf(input.probs);
  return {
    type7: probs.map((p) => quantile(x, p)),
    type6: probs.map((p) => quantile(x, p, 6)),
    type2: probs.map((p) => quantile(x, p, 2)),
    rank_average: ranks(x),
    rank_min: ranks(x, "lowest"),
  };
};

/** phe_rate and phe_proportion: a value and one pair of limits for each level asked for. */
export const answerRateProportion: Answer = (input) => {
  const rate = input.kind === "rate";
  const multiplier = numberOf(input.multiplier);
  const n = numbersOrNullsOf(input.n);
  const rows = numbersOrNullsOf(input.x).map((x, i) => ({ x, n: n[i] ?? null }));
  for (const row of rows) if (row.n !== null && !(row.n > 0)) throw new RangeError(`n must be above 0: ${row.n}`);
  const interval = (x: number, size: number, level: number): Interval => {
    if (!rate) return wilsonInterval(x, size, level);
    const { lower, upper } = countInterval(x, level);
    return { lower: lower / size, upper: upper / size };
  };
  const each = (give: (x: number, size: number) => number) =>
    rows.map((row) => (row.x === null || row.n === null ? null : give(row.x, row.n) * multiplier));
  const methodOf = (x: number) => (countInterval(x).method === "byar" ? "Byars" : "Exact");
  return {
    value: each((x, size) => x / size),
    method: rows.map(({ x }) => (rate ? (x === null ? null : methodOf(x)) : "Wilson")),
    ...byLevel(input.confidence, (level) => ({
      lower: each((x, size) => interval(x, size, level).lower),
      upper: each((x, size) => interval(x, size, level).upper),
    })),
  };
};

/** Names limits as PHEindicatormethods does: lowercl for one level, lower95_0cl and lower99_8cl for two. */
export function byLevel(
  confidence: Value | undefined,
  limits: (level: number) => { lower: (number | null)[]; upper: (number | null)[] },
): Record<string, (number | null)[]> {
  const levels = listOf(confidence).map(pheConfidenceOf);
  return Object.fromEntries(
    levels.flatMap((level) => {
      const name = levels.length === 1 ? "" : (level * 100).toFixed(1).replace(".", "_");
      const { lower, upper } = limits(level);
      return [
        [`lower${name}cl`, lower],
        [`upper${name}cl`, upper],
      ];
    }),
  );
}
