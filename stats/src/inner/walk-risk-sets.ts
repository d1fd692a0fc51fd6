import type { CoxRows } from "./cox-rows.ts";

/** Sums over who is at risk when an event happens, and over those it happens to; second moments only where asked for. */
export interface RiskSet {
  readonly time: number;
  readonly stratum: number;
  /** rows to whom it happens: places in byTime, from the first to before the last; some of them may be censored */
  readonly from: number;
  readonly to: number;
  readonly events: number;
  /** of the events */
  readonly eventWeight: number;
  /** sum of weight x hazard ratio, and of those times x, and times x x' */
  readonly zero: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** the same over the events alone */
  readonly eventZero: number;
  readonly eventFirst: Float64Array;
  readonly eventSecond: Float64Array;
}

/**
 * Calls `visit` for each time at which an event happens, from the last to the first, one stratum after the other. The set it
 * gets is used again for the next one.
 * @param risk weight x hazard ratio of each row
 */
export function walkRiskSets(
  rows: CoxRows,
  risk: Float64Array,
  withSecond: boolean,
  visit: (set: RiskSet) => void,
): void {
  const { size, time, start, happened, stratum, weight, byTime, byStart, isDelayed } = rows;
  const square = withSecond ? size * size : 0;
  const sums = () => ({ zero: 0, first: new Float64Array(size), second: new Float64Array(square) });
  const all = sums();
  const dead = sums();
  let next = 0;
  let leaving = 0;
  while (next < byTime.length) {
    const layer = stratum[byTime[next] ?? 0] ?? 0;
    clear(all);
    if (isDelayed) while (leaving < byStart.length && (stratum[byStart[leaving] ?? 0] ?? 0) < layer) leaving++;
    while (next < byTime.length && stratum[byTime[next] ?? 0] === layer) {
      const from = next;
      const now = time[byTime[next] ?? 0] ?? 0;
      let events = 0;
      let eventWeight = 0;
      clear(dead);
      for (; next < byTime.length; next++) {
        const i = byTime[next] ?? 0;
        if (time[i] !== now || stratum[i] !== layer) break;
        gather(all, i, risk[i] ?? 0);
        if (happened[i] === 0 || weight[i] === 0) continue;
        events++;
        eventWeight += weight[i] ?? 0;
        gather(dead, i, risk[i] ?? 0);
      }
      if (events === 0) continue;
      for (; isDelayed && leaving < byStart.length; leaving++) {
        const i = byStart[leaving] ?? 0;
        if (stratum[i] !== layer || !((start[i] ?? 0) >= now)) break;
        gather(all, i, -(risk[i] ?? 0));
      }
      visit({
        time: now,
        stratum: layer,
        from,
        to: next,
        events,
        eventWeight,
        zero: all.zero,
        first: all.first,
        second: all.second,
        eventZero: dead.zero,
        eventFirst: dead.first,
        eventSecond: dead.second,
      });
    }
  }

  function clear(sum: ReturnType<typeof sums>): void {
    sum.zero = 0;
    sum.first.fill(0);
    sum.second.fill(0);
  }

  function gather(sum: ReturnType<typeof sums>, i: number, amount: number): void {
    const { x } = rows;
    const { first, second } = sum;
    sum.zero += amount;
    for (let a = 0; a < size; a++) {
      const part = amount * (x[i * size + a] ?? 0);
      if (part === 0) continue;
      first[a] = (first[a] ?? 0) + part;
      if (!withSecond) continue;
      for (let b = 0; b <= a; b++) second[a * size + b] = (second[a * size + b] ?? 0) + part * (x[i * size + b] ?? 0);
    }
  }
}
