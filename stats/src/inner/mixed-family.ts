/** What a model with a random intercept asks of a distribution, for the rows of one group at predictors eta + shift. */
export interface MixedFamily {
  /** puts into sums[0] the slopes of the log-likelihood added up, into sums[1] its curvatures */
  readonly pullAt: (from: number, to: number, eta: Float64Array, shift: number, sums: Float64Array) => void;
  /** puts into sums[0] the slopes added up; gives the log-likelihood, less what does not hang on the predictor */
  readonly heightAt: (from: number, to: number, eta: Float64Array, shift: number, sums: Float64Array) => number;
  /** adds to each row's slope its share of the slope here */
  readonly addSlopes: (
    from: number,
    to: number,
    eta: Float64Array,
    shift: number,
    rows: RowParts,
    share: number,
  ) => void;
  /** fills all of each row, puts their sums into sums[0], [1] and [2], and gives the log-likelihood as heightAt does */
  readonly rowsAt: (
    from: number,
    to: number,
    eta: Float64Array,
    shift: number,
    rows: RowParts,
    sums: Float64Array,
  ) => number;
  /** what the log-likelihood has that does not hang on the predictor */
  readonly constant: number;
}

/** Of each row's log-likelihood in its predictor: the first derivative, less the second, less the third. */
export interface RowParts {
  readonly slope: Float64Array;
  readonly curvature: Float64Array;
  readonly bend: Float64Array;
}
