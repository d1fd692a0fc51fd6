import { requireCount } from "./require-count.ts";

export interface WaitingTimes {
  readonly days: ArrayLike<number>;
  readonly happened: ArrayLike<boolean | number>;
  /** how many each row stands for, 1 unless told */
  readonly weights?: ArrayLike<number>;
}

export interface DayTally {
  readonly day: number;
  readonly events: number;
  readonly censored: number;
}

/**
 * Counts, for each distinct day in order, how many waits ended in the event and how many were cut off.
 * @throws RangeError if a number is out of range (its index is named) or lengths differ
 */
export function tallyDays({ days, happened, weights }: WaitingTimes): {
  days: DayTally[];
  total: number;
  waiting: number;
} {
  const n = days.length;
  if (happened.length !== n || (weights !== undefined && weights.length !== n)) {
    throw new RangeError(`days, happened and weights must have as many rows as each other: ${n}, ${happened.length}`);
  }
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    requireCount(days[i] ?? Number.NaN, `days at index ${i}`);
    if (Number(happened[i]) !== 0 && Number(happened[i]) !== 1) {
      throw new RangeError(`happened must be true, false, 1 or 0: ${happened[i]} at index ${i}`);
    }
    if (weights !== undefined) requireCount(weights[i] ?? Number.NaN, `weights at index ${i}`);
    order[i] = i;
  }
  order.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
  const tallies: DayTally[] = [];
  let total = 0;
  let waiting = 0;
  for (let k = 0; k < n; ) {
    const day = days[order[k] ?? 0] ?? 0;
    let events = 0;
    let censored = 0;
    for (; k < n && days[order[k] ?? 0] === day; k++) {
      const row = order[k] ?? 0;
      const weight = weights?.[row] ?? 1;
      if (Number(happened[row]) === 1) events += weight;
      else censored += weight;
    }
    tallies.push({ day, events, censored });
    total += events + censored;
    waiting += censored;
  }
  return { days: tallies, total, waiting };
}
