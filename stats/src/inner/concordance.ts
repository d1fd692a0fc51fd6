import type { CoxRows } from "./cox-rows.ts";

/**
 * Of pairs of rows whose order of events is known, the share in which the one with the higher predictor came first; equal
 * predictors count half. Pairs are of one stratum, of different times, and both at risk at the earlier one.
 * @returns 0 to 1, or null if there is no such pair
 * @see Harrell et al 1996; survival::concordance
 */
export function concordance(rows: CoxRows, eta: Float64Array): number | null {
  const { byTime, byStart, time, start, happened, stratum, weight, isDelayed } = rows;
  const levels = Float64Array.from(new Set(eta)).sort();
  const place = new Map(Array.from(levels, (value, k) => [value, k + 1]));
  const places = Uint32Array.from(eta, (value) => place.get(value) ?? 0);
  const tree = new Float64Array(levels.length + 1);
  let higher = 0;
  let equal = 0;
  let all = 0;
  let leaving = 0;
  for (let from = 0; from < byTime.length; ) {
    const first = byTime[from] ?? 0;
    if (from === 0 || stratum[first] !== stratum[byTime[from - 1] ?? 0]) {
      tree.fill(0);
      while (leaving < byStart.length && (stratum[byStart[leaving] ?? 0] ?? 0) < (stratum[first] ?? 0)) leaving++;
    }
    const now = time[first] ?? 0;
    let to = from;
    for (; to < byTime.length; to++) {
      const i = byTime[to] ?? 0;
      if (time[i] !== now || stratum[i] !== stratum[first]) break;
      // Who was cut off at this time outlasted those with the event.
      if (happened[i] === 0) add(places[i] ?? 0, weight[i] ?? 0);
    }
    for (; isDelayed && leaving < byStart.length; leaving++) {
      const i = byStart[leaving] ?? 0;
      if (stratum[i] !== stratum[first] || !((start[i] ?? 0) >= now)) break;
      add(places[i] ?? 0, -(weight[i] ?? 0));
    }
    const outlasting = sumTo(levels.length);
    for (let at = from; at < to; at++) {
      const i = byTime[at] ?? 0;
      if (happened[i] === 0) continue;
      const below = sumTo((places[i] ?? 0) - 1);
      const upTo = sumTo(places[i] ?? 0);
      higher += (weight[i] ?? 0) * below;
      equal += (weight[i] ?? 0) * (upTo - below);
      all += (weight[i] ?? 0) * outlasting;
    }
    for (let at = from; at < to; at++) {
      const i = byTime[at] ?? 0;
      if (happened[i] === 1) add(places[i] ?? 0, weight[i] ?? 0);
    }
    from = to;
  }
  return all > 0 ? (higher + equal / 2) / all : null;

  function add(at: number, amount: number): void {
    for (let k = at; k < tree.length; k += k & -k) tree[k] = (tree[k] ?? 0) + amount;
  }

  function sumTo(at: number): number {
    let sum = 0;
    for (let k = at; k > 0; k -= k & -k) sum += tree[k] ?? 0;
    return sum;
  }
}
