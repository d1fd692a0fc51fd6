import type { XmrOptions, XmrSegment } from "../xmr-types.ts";

/**
 * Mean and natural process limits of one segment.
 * @param usable one number for each index of the whole series; NaN where missing or declared exceptional
 * @param from first index of the segment
 * @param to last index of the segment
 * @throws RangeError if no point with a value may set the mean
 */
export function xmrSegment(usable: Float64Array, from: number, to: number, options: XmrOptions): XmrSegment {
  const { baseline, fixAfter = Infinity, screenRanges = false } = options;
  const within = baseline !== undefined && baseline.from >= from && baseline.to <= to;
  const start = within ? baseline.from : from;
  let end = within ? baseline.to : to;
  const most = within ? Infinity : fixAfter;

  // Differences from the first value, so that a series without change has that value as its mean, to the last digit.
  let first = Number.NaN;
  let sum = 0;
  let basis = 0;
  for (let i = start; i <= end; i++) {
    const value = usable[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (basis === 0) first = value;
    sum += value - first;
    basis++;
    if (basis === most) end = i;
  }
  if (basis === 0) throw new RangeError(`a mean needs at least one value: none from index ${start} to ${end}`);
  const mean = first + sum / basis;

  const all = meanOfRanges(usable, start, end, Infinity);
  const kept = screenRanges ? meanOfRanges(usable, start, end, 3.267 * all.mean) : all;
  const reach = 2.66 * kept.mean;
  return {
    from,
    to,
    mean,
    lower: mean - reach,
    upper: mean + reach,
    nearLower: mean - (reach * 2) / 3,
    nearUpper: mean + (reach * 2) / 3,
    meanRange: kept.mean,
    ranges: kept.count,
    basis,
    trial: basis < 12,
  };
}

// A missing point leaves no moving range on either side of it: the change across a gap is not a change from one month to
// the next.
function meanOfRanges(
  usable: Float64Array,
  start: number,
  end: number,
  below: number,
): { mean: number; count: number } {
  let sum = 0;
  let count = 0;
  for (let i = start + 1; i <= end; i++) {
    const range = Math.abs((usable[i] ?? Number.NaN) - (usable[i - 1] ?? Number.NaN));
    if (range < below) {
      sum += range;
      count++;
    }
  }
  return { mean: count === 0 ? 0 : sum / count, count };
}
