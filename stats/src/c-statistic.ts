import { requirePairs } from "./inner/require-pairs.ts";
import { requireShare } from "./inner/require-share.ts";

/**
 * How well predictions tell people with the event from people without it: the share of pairs, one of each, in which the one with
 * the event has the higher prediction; equal predictions count half. The area under the ROC curve.
 * Formula: (pairs in order + ties / 2) / all pairs.
 * @param predictions one for each person or cell, on any rising scale
 * @param events 0 or 1, or how many of a cell's people
 * @param trials people in each cell; 1 unless told
 * @returns 0 to 1, or null if all people had the event, or none
 * @throws RangeError if lengths differ, a prediction is not a number, or events exceed trials
 * @see Hanley & McNeil 1982
 * @example
 * cStatistic([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]); // 0.75
 */
export function cStatistic(
  predictions: ArrayLike<number>,
  events: ArrayLike<number>,
  trials?: ArrayLike<number>,
): number | null {
  requirePairs(predictions, events, "predictions and events");
  if (trials !== undefined) requirePairs(events, trials, "events and trials");
  const p = Float64Array.from(predictions);
  for (const [i, value] of p.entries()) {
    if (Number.isNaN(value)) throw new RangeError(`predictions must be numbers: ${value} at index ${i}`);
  }
  const order = Uint32Array.from(p.keys()).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  let lower = 0;
  let pairs = 0;
  let allEvents = 0;
  for (let from = 0; from < order.length; ) {
    const value = p[order[from] ?? 0];
    let here = 0;
    let others = 0;
    let to = from;
    for (; to < order.length && p[order[to] ?? 0] === value; to++) {
      const i = order[to] ?? 0;
      const n = trials === undefined ? 1 : (trials[i] ?? Number.NaN);
      const x = events[i] ?? Number.NaN;
      if (n !== 0) requireShare(x, n, ` at index ${i}`);
      here += x;
      others += n - x;
    }
    pairs += here * (lower + others / 2);
    lower += others;
    allEvents += here;
    from = to;
  }
  return allEvents > 0 && lower > 0 ? pairs / (allEvents * lower) : null;
}
