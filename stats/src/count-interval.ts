import { byarsInterval } from "./byars-interval.ts";
import { exactPoissonInterval } from "./exact-poisson-interval.ts";
import type { Interval } from "./interval.ts";

/** An interval for a count, and the method that gave it, to be named wherever the interval is shown. */
export interface CountInterval extends Interval {
  readonly method: "exact-poisson" | "byar";
}

/**
 * The interval English public health statistics use for a count: exact below 10 events, Byar's from 10 on.
 * @param count events observed, 0 or more
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns bounds in events, with the method's name
 * @throws RangeError if an argument is outside its range
 * @see PHEindicatormethods phe_rate, calculate_ISRate
 * @example
 * countInterval(7); // { lower: 2.8144, upper: 14.423, method: "exact-poisson" }
 * countInterval(65); // { lower: 50.163, upper: 82.849, method: "byar" }
 */
export function countInterval(count: number, confidence = 0.95): CountInterval {
  if (count < 10) return { ...exactPoissonInterval(count, confidence), method: "exact-poisson" };
  return { ...byarsInterval(count, confidence), method: "byar" };
}
