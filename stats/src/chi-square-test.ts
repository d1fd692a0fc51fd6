/** A statistic that follows the chi-square distribution where nothing is going on. */
export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly df: number;
  readonly pValue: number;
}
