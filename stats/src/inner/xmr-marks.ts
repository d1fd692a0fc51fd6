import type { XmrRule, XmrSegment, XmrSide } from "../xmr-types.ts";

/** For each index, +1 (above, rising), -1 (below, falling) or 0 for each rule. */
export interface XmrMarks {
  readonly outside: number[];
  readonly trend: number[];
  readonly twoOfThree: number[];
  readonly shift: number[];
}

export type XmrEvent = { rule: XmrRule; from: number; to: number; side: XmrSide };

/**
 * Marks the points of one segment that each rule holds for, and lists the events. Numbers that differ by less than a
 * ten-thousand-millionth of the largest value count as equal, so that rounding in the mean is never a signal.
 * @param usable one number for each index of the whole series; NaN breaks every run
 * @param marks written to; null where only the events are wanted
 * @param events added to, in the order of the rules
 */
export function markXmr(
  usable: Float64Array,
  segment: XmrSegment,
  { shiftLength, trendLength }: { shiftLength: number; trendLength: number },
  marks: XmrMarks | null,
  events: XmrEvent[],
): void {
  const { from, to, mean, lower, upper, nearLower, nearUpper, ranges } = segment;
  const length = to - from + 1;
  const slack = 1e-10 * largest(usable, from, to);
  if (scratch.side.length < length) scratch = signsFor(2 * length);
  const { side, near, outside, change } = scratch;
  let before = Number.NaN;
  for (let k = 0; k < length; k++) {
    const value = usable[from + k] ?? Number.NaN;
    side[k] = compare(value, mean, slack);
    change[k] = compare(value, before, slack);
    before = value;
    outside[k] = ranges === 0 ? 0 : value > upper + slack ? 1 : value < lower - slack ? -1 : 0;
    near[k] = ranges === 0 || outside[k] !== 0 ? 0 : value > nearUpper + slack ? 1 : value < nearLower - slack ? -1 : 0;
  }

  runs(outside, length, 1, (start, end, sign) => {
    marks?.outside.fill(sign, from + start, from + end + 1);
    events.push({ rule: "outside", from: from + start, to: from + end, side: sign > 0 ? "above" : "below" });
  });
  // The run of changes starts one point after the run of points.
  runs(change, length, trendLength - 1, (start, end, sign) => {
    for (let k = start - 1; marks !== null && k <= end; k++)
      if (marks.trend[from + k] === 0) marks.trend[from + k] = sign;
    events.push({ rule: "trend", from: from + start - 1, to: from + end, side: sign > 0 ? "rising" : "falling" });
  });
  pairs(near, side, length, from, marks?.twoOfThree ?? null, events);
  runs(side, length, shiftLength, (start, end, sign) => {
    marks?.shift.fill(sign, from + start, from + end + 1);
    events.push({ rule: "shift", from: from + start, to: from + end, side: sign > 0 ? "above" : "below" });
  });
}

interface Signs {
  readonly side: Int8Array;
  readonly near: Int8Array;
  readonly outside: Int8Array;
  readonly change: Int8Array;
}

/** Used again for every series: thousands of short ones would spend their time on making room. */
let scratch = signsFor(128);

function signsFor(length: number): Signs {
  return {
    side: new Int8Array(length),
    near: new Int8Array(length),
    outside: new Int8Array(length),
    change: new Int8Array(length),
  };
}

/** So many noughts. A plain array: for a few dozen points it is made several times faster than a typed one. */
export function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

function compare(value: number, other: number, slack: number): -1 | 0 | 1 {
  if (value > other + slack) return 1;
  return value < other - slack ? -1 : 0;
}

function largest(usable: Float64Array, from: number, to: number): number {
  let most = 0;
  for (let i = from; i <= to; i++) {
    const size = Math.abs(usable[i] ?? 0);
    if (size > most) most = size;
  }
  return most;
}

function runs(
  signs: Int8Array,
  length: number,
  shortest: number,
  found: (start: number, end: number, sign: number) => void,
): void {
  let start = 0;
  for (let k = 1; k <= length; k++) {
    if (k < length && signs[k] === signs[start]) continue;
    const sign = signs[start] ?? 0;
    if (sign !== 0 && k - start >= shortest) found(start, k - 1, sign);
    start = k;
  }
}

// Windows of three on one side of the mean with two or three near a limit; windows that share a marked point are one event.
function pairs(
  near: Int8Array,
  side: Int8Array,
  length: number,
  from: number,
  marks: number[] | null,
  events: XmrEvent[],
): void {
  let open: XmrEvent | undefined;
  for (let k = 0; k + 2 < length; k++) {
    const sign = side[k] ?? 0;
    if (sign === 0 || side[k + 1] !== sign || side[k + 2] !== sign) continue;
    const first = near[k] === sign ? k : k + 1;
    const last = near[k + 2] === sign ? k + 2 : k + 1;
    let count = 0;
    for (let j = k; j <= k + 2; j++) if (near[j] === sign) count++;
    if (count < 2) continue;
    for (let j = k; marks !== null && j <= k + 2; j++) if (near[j] === sign) marks[from + j] = sign;
    const name = sign > 0 ? "above" : "below";
    if (open !== undefined && open.side === name && from + first <= open.to) {
      open.to = Math.max(open.to, from + last);
    } else {
      open = { rule: "two-of-three", from: from + first, to: from + last, side: name };
      events.push(open);
    }
  }
}
