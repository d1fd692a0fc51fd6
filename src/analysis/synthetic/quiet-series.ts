import type { RandomStream } from "./random-stream.ts";

/**
 * Whole numbers around a mean with nothing in them but chance: no five in a row on one side of the mean or rising or falling,
 * none as far as two standard deviations away, so that no rule of a control chart fires before what is planted after them.
 * @throws RangeError if the deviation is under 1: whole numbers leave no room
 */
export function quietSeries(random: RandomStream, length: number, mean: number, deviation: number): number[] {
  if (!(deviation >= 1)) throw new RangeError(`deviation must be 1 or more: ${deviation}`);
  const values: number[] = [];
  for (let tries = 0; values.length < length; tries++) {
    const next = Math.round(mean + deviation * random.normal());
    const fits = Math.abs(next - mean) < 1.9 * deviation && next !== mean && !hasRun([...values, next], mean);
    if (fits) {
      values.push(next);
      tries = 0;
    } else if (tries > 60) {
      // Four that fall towards the mean from above can be followed by nothing: back to where there was a choice.
      values.splice(-tooLong);
      tries = 0;
    }
  }
  return values;
}

const tooLong = 5;

function hasRun(values: readonly number[], mean: number): boolean {
  const last = values.slice(-tooLong);
  if (last.length < tooLong) return false;
  const steps = last.slice(1).map((value, i) => value - (last[i] ?? 0));
  return (
    last.every((value) => value > mean) ||
    last.every((value) => value < mean) ||
    steps.every((step) => step > 0) ||
    steps.every((step) => step < 0)
  );
}
