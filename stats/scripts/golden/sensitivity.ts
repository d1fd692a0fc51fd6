import { type EValueInput, eValue } from "../../src/e-value.ts";
import { eValueRiskDifference } from "../../src/e-value-risk-difference.ts";
import { expectedRanks } from "../../src/expected-ranks.ts";
import { rankIntervals } from "../../src/rank-intervals.ts";
import type { Answer, Value, Values } from "./case.ts";
import { listOf, numberOf, numbersOf } from "./input.ts";

const isGiven = (value: Value | undefined) => value !== undefined && value !== null;

/** EValue's evalues functions. */
export const answerEValue: Answer = (input) => {
  if (input.measure === "evalues.RD") {
    const { point, bound } = eValueRiskDifference(
      {
        exposedEvents: numberOf(input.n11),
        exposedOthers: numberOf(input.n10),
        unexposedEvents: numberOf(input.n01),
        unexposedOthers: numberOf(input.n00),
      },
      {
        // The package looks along a grid; its default step is this.
        grid: isGiven(input.grid) ? numberOf(input.grid) : 1e-4,
        ...(isGiven(input.true) && { truth: numberOf(input.true) }),
        ...(isGiven(input.alpha) && { confidence: 1 - numberOf(input.alpha) }),
      },
    );
    return { "est.Evalue": point, "lower.Evalue": bound };
  }
  const { riskRatio, point, lower, upper } = eValue(readEstimate(input));
  return {
    rr_point: riskRatio.estimate,
    rr_lower: riskRatio.lower,
    rr_upper: riskRatio.upper,
    evalue_point: point,
    evalue_lower: lower,
    evalue_upper: upper,
  };
};

function readEstimate(input: Values): EValueInput {
  const truth = isGiven(input.true) && { truth: numberOf(input.true) };
  const estimate = numberOf(input.est);
  const error = isGiven(input.se) && { standardError: numberOf(input.se) };
  if (input.measure === "evalues.MD") return { measure: "standardised-difference", estimate, ...error, ...truth };
  if (input.measure === "evalues.OLS") {
    const contrast = isGiven(input.delta) && { contrast: numberOf(input.delta) };
    const outcomeSd = numberOf(input.sd);
    return { measure: "regression-slope", estimate, ...error, ...truth, ...contrast, outcomeSd };
  }
  const bounds = {
    ...(isGiven(input.lo) && { lower: numberOf(input.lo) }),
    ...(isGiven(input.hi) && { upper: numberOf(input.hi) }),
  };
  if (input.measure === "evalues.RR") return { measure: "risk-ratio", estimate, ...bounds, ...truth };
  if (typeof input.rare !== "boolean") throw new RangeError(`whether the outcome is rare must be said: ${input.rare}`);
  const measure = input.measure === "evalues.OR" ? "odds-ratio" : "hazard-ratio";
  return { measure, outcome: input.rare ? "rare" : "common", estimate, ...bounds, ...truth };
}

/** Ranks over given draws, and over normal ones of our own. */
export const answerRanks: Answer = (input) => {
  if (input.kind === "normal") {
    const [estimates, standardErrors] = [numbersOf(input.estimate), numbersOf(input.se)];
    // The file holds the results of 200,000 draws; fewer would stray further from them than need be.
    const count = Math.max(200_000, isGiven(input.recommended_draws) ? numberOf(input.recommended_draws) : 0);
    return {
      expected_rank_exact: expectedRanks(estimates, standardErrors),
      ...words(rankIntervals({ estimates, standardErrors, seed: 1, count }), "_sim"),
    };
  }
  const draws = listOf(input.draws_rows).map(numbersOf);
  return words(rankIntervals({ draws, ties: input.ties === "min" ? "lowest" : "average" }), "");
};

function words(units: ReturnType<typeof rankIntervals>, ending: string) {
  return {
    [`mean_rank${ending}`]: units.map(({ mean }) => mean),
    [`median_rank${ending}`]: units.map(({ median }) => median),
    [`lower95${ending}`]: units.map(({ lower }) => lower),
    [`upper95${ending}`]: units.map(({ upper }) => upper),
    [`p_top_quarter${ending}`]: units.map(({ segments }) => segments[0]),
    [`p_rank1${ending}`]: units.map(({ lowest }) => lowest),
  };
}
