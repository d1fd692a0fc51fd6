import type { PlannedValue } from "./contribution.ts";

/** The smallest party's share of all that is put in, in percent with bounds, or why there is none (indicator I04). */
export type Balance =
  | { readonly status: "value"; readonly leastPercent: number; readonly mostPercent: number }
  | { readonly status: "not-enough"; readonly because: string };

/**
 * The smallest share of any party, between the least and the most it can be when every value lies anywhere in its own range.
 * @param values one for each party, 2 or more; a value without an upper bound leaves the share unknown
 */
export function balance(values: readonly PlannedValue[]): Balance {
  if (values.length < 2) return { status: "not-enough", because: "Fewer than two parties have said what they put in." };
  const ranges: { from: number; to: number }[] = [];
  for (const { fromPence, toPence, party } of values) {
    if (toPence === null)
      return { status: "not-enough", because: `Not all that ${party} puts in is valued, or it has no upper bound.` };
    ranges.push({ from: fromPence, to: toPence });
  }
  const sumTo = ranges.reduce((sum, { to }) => sum + to, 0);
  if (sumTo === 0) return { status: "not-enough", because: "All that is put in is valued at nothing." };
  const least = Math.min(...ranges.map(({ from, to }) => (from === 0 ? 0 : from / (from + sumTo - to))));
  return { status: "value", leastPercent: least * 100, mostPercent: largestSmallestShare(ranges) * 100 };
}

/** The largest share that every party can reach at once, by halving. Each share is feasible if some total lets all ranges meet it. */
function largestSmallestShare(ranges: readonly { from: number; to: number }[]): number {
  const sumFrom = ranges.reduce((sum, { from }) => sum + from, 0);
  const sumTo = ranges.reduce((sum, { to }) => sum + to, 0);
  const feasible = (share: number) => {
    // Up to a share of 1/n a larger total only loosens what the lower bounds ask, so that the largest possible one decides.
    const total = Math.min(sumTo, ...ranges.map(({ to }) => to / share));
    const needed = ranges.reduce((sum, { from }) => sum + Math.max(from, share * total), 0);
    return total >= sumFrom * (1 - 1e-12) && needed <= total * (1 + 1e-12);
  };
  let low = 0;
  let high = 1 / ranges.length;
  if (feasible(high)) return high;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (feasible(middle)) low = middle;
    else high = middle;
  }
  return low;
}
