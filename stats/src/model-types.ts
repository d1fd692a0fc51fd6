/** A column of numbers that enters a model as it stands. */
export interface NumberTerm {
  readonly name: string;
  /** one finite number for each row */
  readonly values: ArrayLike<number>;
}

/** A factor: each row has one level. It costs one look-up a row, however many levels there are. */
export interface FactorTerm {
  readonly name: string;
  /** the level of each row, whole, from 0; level 0 is the reference and has no coefficient */
  readonly levels: ArrayLike<number>;
  /** what each level is called, the reference first; 0, 1, 2 ... unless told. A coefficient is named name + label */
  readonly labels?: readonly string[];
}

export type ModelTerm = NumberTerm | FactorTerm;

/** What an outcome is regressed on. Every column has as many rows as the outcome. */
export interface ModelTerms {
  readonly terms: readonly ModelTerm[];
  /** false leaves the constant out; true unless told */
  readonly intercept?: boolean;
  /** added to the linear predictor, on the scale of the link; 0 unless told */
  readonly offset?: ArrayLike<number>;
  /** 0 or more, multiply the log-likelihood of each row; 1 unless told. Rows of 0 do not count */
  readonly weights?: ArrayLike<number>;
}

/** Events of each row: of a person (0 or 1), or of a cell of several. */
export interface BinomialOutcome {
  /** 0 to trials */
  readonly events: ArrayLike<number>;
  /** 0 or more, 1 unless told; cells without trials do not count */
  readonly trials?: ArrayLike<number>;
}

export interface CountOutcome {
  /** events of each row, 0 or more */
  readonly counts: ArrayLike<number>;
}

export interface ModelOptions {
  /**
   * Stop as R's glm.fit does, once the deviance changes by less than this share, with the covariance of the step before.
   * Unless told, goes on until nothing moves.
   */
  readonly epsilon?: number;
}

/** null stands for a coefficient that cannot be told apart from those before it: R's NA. */
export interface Coefficient {
  /** "(Intercept)", the name of a column, or the name of a factor with the label of a level */
  readonly name: string;
  /** on the scale of the link */
  readonly estimate: number | null;
  readonly standardError: number | null;
  /** estimate / standardError, and the two-sided probability of one further from 0 by chance (Wald) */
  readonly z: number | null;
  readonly pValue: number | null;
}

/** What can be said of any maximum, and of the limit the likelihood runs to where there is none. */
export interface ModelSummary {
  /** coefficients that could be told apart */
  readonly rank: number;
  /** twice the log-likelihood that a model with one coefficient for each row would have more */
  readonly deviance: number;
  /** the deviance of the constant (and the offset) alone */
  readonly nullDeviance: number;
  /** rows of weight above 0, less coefficients: of this model, and of the constant alone */
  readonly df: number;
  readonly nullDf: number;
  /** binomial coefficients and factorials counted in */
  readonly logLikelihood: number;
  /** Pearson's chi-square; over df it is a measure of over-dispersion. It hangs on how rows are grouped */
  readonly pearson: number;
  /** expected share of trials with the event, or expected count, of each row */
  readonly fitted: Float64Array;
}

export interface FittedModel extends ModelSummary {
  readonly status: "fitted";
  readonly coefficients: readonly Coefficient[];
  /** of the coefficients that have an estimate, row by row */
  readonly covariance: readonly Float64Array[];
}

/**
 * The likelihood has no maximum: it keeps rising as these coefficients go off to infinity. They have no estimate and no
 * Wald interval; Firth's estimates are finite.
 */
export interface SeparatedModel extends ModelSummary {
  readonly status: "separated";
  readonly because: string;
  readonly infinite: readonly { readonly name: string; readonly sign: -1 | 1 }[];
}

export type ModelFit = FittedModel | SeparatedModel;

/** Finite whatever the data; the standard errors are only a rough guide where the likelihood alone has no maximum. */
export interface FirthFit {
  readonly coefficients: readonly Omit<Coefficient, "z" | "pValue">[];
  readonly deviance: number;
}
