import type { Coefficient, SeparatedModel } from "./model-types.ts";

/** Which group each row belongs to: whole numbers from 0. */
export interface RandomIntercept {
  readonly groups: ArrayLike<number>;
}

export interface MixedModelOptions {
  /**
   * Points at which each group's integral is worked out: 1, unless told, is Laplace's approximation; more, up to 100, is
   * adaptive Gauss-Hermite quadrature.
   */
  readonly nodes?: number;
  /**
   * "lme4" takes standard errors from second derivatives worked out as lme4 does, which can be a per cent off: only to compare
   * with lme4. Without it they are exact to some six digits. Not for more than one node.
   */
  readonly curvature?: "exact" | "lme4";
}

/** A group's own intercept, on the scale of the link, as a departure from the constant. */
export interface GroupIntercept {
  /** likeliest value, drawn in towards 0 where the group says little */
  readonly mode: number;
  /** its standard deviation, given the coefficients */
  readonly sd: number;
}

export interface FittedMixedModel {
  readonly status: "fitted";
  /** standard errors from the curvature of the likelihood, the spread of the intercepts being estimated too */
  readonly coefficients: readonly Coefficient[];
  /** of the coefficients that have an estimate, row by row */
  readonly covariance: readonly Float64Array[];
  /** standard errors as if the spread of the intercepts were known: lme4's RX */
  readonly conditionalErrors: readonly (number | null)[];
  /** standard deviation of the intercepts between groups, on the scale of the link */
  readonly interceptSd: number;
  /** true if no spread fits better than any: groups differ no more than chance makes them */
  readonly singular: boolean;
  /** marginal, constants counted in; comparable only between models with as many nodes */
  readonly logLikelihood: number;
  readonly rank: number;
  /** one for each group, by number */
  readonly intercepts: readonly GroupIntercept[];
}

export type MixedModelFit = FittedMixedModel | Pick<SeparatedModel, "status" | "because" | "infinite">;
