import type { ChiSquareTest } from "./chi-square-test.ts";
import type { Coefficient, ModelTerm, SeparatedModel } from "./model-types.ts";

/** Times to an event, some of them cut off before it came, and what they are regressed on. */
export interface CoxData {
  /** when each row's watch ended, in any unit of time, finite */
  readonly times: ArrayLike<number>;
  /** whether it ended with the event: true or false, or 1 or 0 */
  readonly happened: ArrayLike<number | boolean>;
  /** when each row's watch began, before its time; from the beginning unless told. At risk is who began before a time */
  readonly starts?: ArrayLike<number>;
  readonly terms: readonly ModelTerm[];
  /** the stratum of each row: rows are compared within strata only */
  readonly strata?: ArrayLike<number>;
  /** the cluster of each row, such as its trust; asks for standard errors that allow for likeness within clusters */
  readonly clusters?: ArrayLike<number>;
  /** added to the linear predictor; 0 unless told */
  readonly offset?: ArrayLike<number>;
  /** how many rows each row stands for, 0 or more; 1 unless told */
  readonly weights?: ArrayLike<number>;
}

export interface CoxOptions {
  /** how events at one time are handled; "efron" unless told */
  readonly ties?: "efron" | "breslow";
}

/** The baseline of one stratum: how much hazard has gathered by each time at which an event happened. */
export interface CoxBaseline {
  readonly stratum: number;
  readonly times: Float64Array;
  /** of a row whose numbers are all 0 and whose factors are all at the reference */
  readonly cumulativeHazard: Float64Array;
}

export interface CoxSummary {
  readonly rows: number;
  readonly events: number;
  /** log partial likelihood, and that of all coefficients 0 */
  readonly logLikelihood: number;
  readonly nullLogLikelihood: number;
}

export interface FittedCox extends CoxSummary {
  readonly status: "fitted";
  /** log hazard ratios; standard errors are those of the covariance */
  readonly coefficients: readonly Coefficient[];
  /** of the coefficients that have an estimate, row by row; robust if clusters are given */
  readonly covariance: readonly Float64Array[];
  /** standard errors as if rows were independent, where clusters are given as well */
  readonly modelErrors: readonly (number | null)[];
  readonly scoreTest: ChiSquareTest;
  readonly waldTest: ChiSquareTest;
  readonly likelihoodRatioTest: ChiSquareTest;
  /** of pairs whose order is known, the share in which the higher hazard came first; null if there is no such pair */
  readonly concordance: number | null;
  /** whether hazard ratios change with 1 - Kaplan and Meier's survival, all coefficients together */
  readonly proportionality: ChiSquareTest;
  readonly baseline: readonly CoxBaseline[];
}

export type CoxFit =
  | FittedCox
  | (CoxSummary & Pick<SeparatedModel, "status" | "because" | "infinite">)
  | (CoxSummary & { readonly status: "no-events"; readonly because: string });
