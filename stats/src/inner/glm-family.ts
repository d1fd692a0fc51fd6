/** What iterated weighted least squares asks of a distribution, over all rows at once. */
export interface GlmFamily {
  readonly rows: number;
  /** fills the linear predictor that a first look at the outcomes gives */
  readonly start: (eta: Float64Array) => void;
  /**
   * Fills, for each row, the slope of the log-likelihood in the linear predictor and its expected curvature.
   * @returns the deviance
   */
  readonly update: (eta: Float64Array, slope: Float64Array, curvature: Float64Array) => number;
  /** the expected outcome of row i: a share of its trials, or a count */
  readonly mean: (eta: number) => number;
  /** what mean() takes back, where the link is the canonical one */
  readonly link?: (mean: number) => number;
  /** -1 if row i's likelihood rises without end as its predictor falls, 1 as it rises, 0 if it has a maximum */
  readonly edge: (i: number) => -1 | 0 | 1;
  /** 0 or more; a row of 0 tells nothing */
  readonly weight: (i: number) => number;
  /** log-likelihood and Pearson's chi-square */
  readonly totals: (eta: Float64Array) => { logLikelihood: number; pearson: number };
}

/** A family with the canonical link, for which Firth's correction is known. */
export interface FirthFamily extends GlmFamily {
  /** what a row adds to the slope for each unit of its leverage, and to the curvature if the leverage stays as it is */
  readonly bias: (eta: number) => number;
  readonly biasCurvature: (eta: number) => number;
}
