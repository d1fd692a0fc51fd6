import type { XmrOptions } from "../xmr-types.ts";

/**
 * Refuses XmR options that do not fit the series.
 * @param n how many values there are
 * @throws RangeError with the option and its value
 */
export function requireXmrOptions(options: XmrOptions, n: number): void {
  const { baseline, exclude = [], rebaseAt = [], fixAfter, shiftLength, trendLength, target } = options;
  for (const index of exclude) requireIndex(index, n, "exclude");
  for (const index of rebaseAt) requireIndex(index, n, "rebaseAt");
  if (baseline !== undefined) {
    requireIndex(baseline.from, n, "baseline.from");
    requireIndex(baseline.to, n, "baseline.to");
    const crossed = rebaseAt.some((start) => start > baseline.from && start <= baseline.to);
    if (baseline.from > baseline.to || crossed) {
      throw new RangeError(`baseline must run forwards inside one segment: ${baseline.from} to ${baseline.to}`);
    }
  }
  requireLength(fixAfter, "fixAfter");
  requireLength(shiftLength, "shiftLength");
  requireLength(trendLength, "trendLength");
  if (target !== undefined && !Number.isFinite(target)) throw new RangeError(`target must be finite: ${target}`);
}

function requireLength(length: number | undefined, name: string): void {
  if (length !== undefined && !(Number.isInteger(length) && length >= 2)) {
    throw new RangeError(`${name} must be a whole number of 2 or more: ${length}`);
  }
}

function requireIndex(index: number, n: number, name: string): void {
  if (!(Number.isInteger(index) && index >= 0 && index < n)) {
    throw new RangeError(`${name} must be an index from 0 to ${n - 1}: ${index}`);
  }
}
