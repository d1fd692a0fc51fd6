import { type CountInterval, countInterval } from "./count-interval.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requirePositive } from "./inner/require-positive.ts";

export interface IndirectBands {
  /** events in each band, 0 or more */
  readonly counts: ArrayLike<number>;
  /** people in each band, 0 or more */
  readonly populations: ArrayLike<number>;
  /** events in each band of the reference population, 0 or more */
  readonly referenceCounts: ArrayLike<number>;
  /** people in each band of the reference population, above 0 */
  readonly referencePopulations: ArrayLike<number>;
}

export interface IndirectRatio extends CountInterval {
  readonly observed: number;
  /** events there would be at the reference's rates */
  readonly expected: number;
  /** observed over expected, with `lower` and `upper` */
  readonly ratio: number;
  /** the reference's crude rate, in events for each person */
  readonly referenceRate: number;
}

/**
 * An indirectly standardised ratio (an SMR, where events are deaths): exact limits below 10 events, Byar's from 10 on.
 * Formula: O / E, with E = sum(n x reference count / reference population); bounds are those of O, over E.
 * @param bands the same bands in every column
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns the ratio and its bounds with 1 as par
 * @throws RangeError if a number is out of range (its index is named), columns differ in length, or no events are expected
 * @see Breslow & Day 1987, vol II; PHEindicatormethods calculate_ISRatio
 * @example
 * const bands = { counts: [3, 9], populations: [1000, 800] };
 * const reference = { referenceCounts: [100, 300], referencePopulations: [50000, 40000] };
 * const { expected, ratio, lower, upper } = indirectStandardisedRatio({ ...bands, ...reference });
 * [expected, ratio, lower, upper]; // [8, 1.5, 0.77419, 2.6204]
 */
export function indirectStandardisedRatio(bands: IndirectBands, confidence = 0.95): IndirectRatio {
  const { counts, populations, referenceCounts, referencePopulations } = bands;
  requirePairs(counts, populations, "counts and populations");
  requirePairs(counts, referenceCounts, "counts and referenceCounts");
  requirePairs(counts, referencePopulations, "counts and referencePopulations");
  let observed = 0;
  let expected = 0;
  let referenceEvents = 0;
  let referencePeople = 0;
  for (let i = 0; i < counts.length; i++) {
    const x = counts[i] ?? Number.NaN;
    const n = populations[i] ?? Number.NaN;
    const events = referenceCounts[i] ?? Number.NaN;
    const people = referencePopulations[i] ?? Number.NaN;
    requireCount(x, `counts at index ${i}`);
    requireCount(n, `populations at index ${i}`);
    requireCount(events, `referenceCounts at index ${i}`);
    requirePositive(people, `referencePopulations at index ${i}`);
    observed += x;
    expected += (n * events) / people;
    referenceEvents += events;
    referencePeople += people;
  }
  requirePositive(expected, "the expected count");
  const { lower, upper, method } = countInterval(observed, confidence);
  return {
    observed,
    expected,
    ratio: observed / expected,
    lower: lower / expected,
    upper: upper / expected,
    referenceRate: referenceEvents / referencePeople,
    method,
  };
}
