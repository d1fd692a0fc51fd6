import { requireCount } from "./inner/require-count.ts";
import { requirePositive } from "./inner/require-positive.ts";

export interface RatioBounds {
  readonly estimate: number;
  /** the ends of its interval, where they are known */
  readonly lower?: number;
  readonly upper?: number;
  /** the value it is asked what would explain the estimate away to, on the same scale; no effect unless told */
  readonly truth?: number;
}

/** An estimate and the scale it is on. Ratios are 0 or more. */
export type EValueInput =
  | (RatioBounds & { readonly measure: "risk-ratio" })
  /** whether the outcome is rare at the end of follow-up (under 15%), which decides how a ratio is turned into one of risks */
  | (RatioBounds & { readonly measure: "odds-ratio" | "hazard-ratio"; readonly outcome: "rare" | "common" })
  /** in standard deviations of the outcome */
  | {
      readonly measure: "standardised-difference";
      readonly estimate: number;
      readonly standardError?: number;
      readonly truth?: number;
    }
  /** a linear regression coefficient, for a difference of `contrast` (1 unless told) in the exposure */
  | {
      readonly measure: "regression-slope";
      readonly estimate: number;
      readonly standardError?: number;
      readonly outcomeSd: number;
      readonly contrast?: number;
      readonly truth?: number;
    };

export interface EValue {
  /** the estimate and its bounds as risk ratios */
  readonly riskRatio: { readonly estimate: number; readonly lower: number | null; readonly upper: number | null };
  /** how strongly, as a risk ratio, something unmeasured must go with both exposure and outcome to explain the estimate away */
  readonly point: number;
  /** the same for the bound nearer to no effect, 1 if the interval holds it; null for the other bound, and where not known */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The E-value: how strong unmeasured confounding would have to be to explain an estimate away.
 * Formula: R + sqrt(R(R - 1)) for a risk ratio R of 1 or more, and for 1/R below 1.
 * @returns 1 (nothing is needed) or more
 * @throws RangeError if a ratio is negative, the estimate lies outside its bounds, or a number is out of range
 * @see VanderWeele & Ding 2017; VanderWeele 2017 on common outcomes; R's EValue
 * @example
 * const { point, lower } = eValue({ measure: "risk-ratio", estimate: 2, lower: 1.4, upper: 2.9 });
 * point; // 3.4142
 * lower; // 2.1483
 */
export function eValue(input: EValueInput): EValue {
  const { estimate, lower, upper, truth } = asRiskRatio(input);
  requireCount(estimate, "estimate");
  requirePositive(truth, "truth");
  if (lower !== null && upper !== null && lower > upper) {
    throw new RangeError(`lower must be at most upper: ${lower} and ${upper}`);
  }
  if ((lower !== null && estimate < lower) || (upper !== null && estimate > upper)) {
    throw new RangeError(`the estimate must lie between its bounds: ${estimate}, from ${lower} to ${upper}`);
  }
  const each = (ratio: number | null) => (ratio === null ? null : strengthFor(ratio, truth));
  const crosses = estimate > truth ? lower !== null && lower < truth : upper !== null && upper > truth;
  const bound = (ratio: number | null) => (ratio === null ? null : crosses ? 1 : each(ratio));
  const isKnown = lower !== null || upper !== null;
  return {
    riskRatio: { estimate, lower, upper },
    point: strengthFor(estimate, truth),
    lower: estimate === truth && isKnown ? 1 : estimate < truth ? null : bound(lower),
    upper: estimate >= truth ? null : bound(upper),
  };
}

// A ratio below 1 is turned over, and the truth with it.
function strengthFor(ratio: number, truth: number): number {
  const x = ratio <= 1 ? 1 / ratio : ratio;
  const goal = ratio <= 1 ? 1 / truth : truth;
  if (goal <= x) return x === Infinity ? Infinity : (x + Math.sqrt(x * (x - goal))) / goal;
  return goal / x + Math.sqrt((goal / x) * (goal / x - 1));
}

function asRiskRatio(input: EValueInput) {
  if (input.measure === "standardised-difference" || input.measure === "regression-slope") {
    const scale = input.measure === "regression-slope" ? Math.abs(input.contrast ?? 1) / input.outcomeSd : 1;
    if (input.measure === "regression-slope") requirePositive(input.outcomeSd, "outcomeSd");
    if (!Number.isFinite(input.estimate * scale)) throw new RangeError(`estimate must be finite: ${input.estimate}`);
    if (input.standardError !== undefined) requireCount(input.standardError, "standardError");
    const middle = 0.91 * input.estimate * scale;
    const reach = input.standardError === undefined ? null : 1.78 * input.standardError * scale;
    return {
      estimate: Math.exp(middle),
      lower: reach === null ? null : Math.exp(middle - reach),
      upper: reach === null ? null : Math.exp(middle + reach),
      truth: Math.exp(0.91 * (input.truth ?? 0)),
    };
  }
  for (const ratio of [input.estimate, input.lower, input.upper, input.truth]) {
    if (ratio !== undefined && !(ratio >= 0)) throw new RangeError(`a ratio must be 0 or more: ${ratio}`);
  }
  const isCommon = input.measure !== "risk-ratio" && input.outcome === "common";
  const convert = !isCommon ? (ratio: number) => ratio : input.measure === "odds-ratio" ? Math.sqrt : fromCommonHazard;
  return {
    estimate: convert(input.estimate),
    lower: input.lower === undefined ? null : convert(input.lower),
    upper: input.upper === undefined ? null : convert(input.upper),
    truth: convert(input.truth ?? 1),
  };
}

function fromCommonHazard(ratio: number): number {
  if (ratio === 0) return 0;
  return (1 - 0.5 ** Math.sqrt(ratio)) / (1 - 0.5 ** Math.sqrt(1 / ratio));
}
