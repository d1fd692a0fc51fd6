import type { CountInterval } from "./count-interval.ts";
import { type IndirectBands, indirectStandardisedRatio } from "./indirect-standardised-ratio.ts";

export interface IndirectRate extends CountInterval {
  readonly observed: number;
  readonly expected: number;
  /** in events for each person, with `lower` and `upper` */
  readonly rate: number;
  readonly referenceRate: number;
}

/**
 * An indirectly standardised rate: the standardised ratio times the reference's crude rate.
 * Formula: ratio x reference count / reference population.
 * @param bands the same bands in every column
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns rate and bounds in events for each person (multiply by 100,000 to show it)
 * @throws RangeError if a number is out of range (its index is named), columns differ in length, or no events are expected
 * @see PHEindicatormethods calculate_ISRate
 * @example
 * const bands = { counts: [3, 9], populations: [1000, 800] };
 * const reference = { referenceCounts: [100, 300], referencePopulations: [50000, 40000] };
 * indirectStandardisedRate({ ...bands, ...reference }).rate; // 0.0066667
 */
export function indirectStandardisedRate(bands: IndirectBands, confidence = 0.95): IndirectRate {
  const { observed, expected, ratio, lower, upper, referenceRate, method } = indirectStandardisedRatio(
    bands,
    confidence,
  );
  return {
    observed,
    expected,
    rate: ratio * referenceRate,
    lower: lower * referenceRate,
    upper: upper * referenceRate,
    referenceRate,
    method,
  };
}
