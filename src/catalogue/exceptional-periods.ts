/** A stretch that is declared exceptional: left out of baselines and limits, named, and never flagged. */
export interface ExceptionalPeriod {
  /** First days of the first and last months. */
  readonly from: string;
  readonly to: string;
  readonly because: string;
  readonly source: string;
}

/** Months declared exceptional, with who says so. */
export const exceptionalPeriods: readonly ExceptionalPeriod[] = [
  {
    from: "2020-03-01",
    to: "2022-03-01",
    because: "the COVID-19 pandemic: most studies paused, urgent public health studies recruited many",
    source: "Openward's own declaration; NHS England treats activity of these months apart in its own series",
  },
];
