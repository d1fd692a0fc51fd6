import type { RandomStream } from "./random-stream.ts";

/**
 * Whole numbers around a mean with nothing in them but chance: no five in a row on one side of the mean or rising or falling,
 * none as far as two standard deviations away, so that no rule of a control chart fires before what is planted after them.
 * @throws RangeError if chance gives none in 20,000 draws
 */
export function quietSeries(random: RandomStream, length: number, mean: number, deviation: number): number[] {
  const values: number[] = [];
  for (let draws = 0; values.length < length; draws++) {
    if (draws > 20_000) throw new RangeError(`no quiet series of ${length} around ${mean} found`);
    const next = Math.round(mean + deviation * random.normal());
    const tried = [...values, next];
    if (Math.abs(next - mean) < 1.9 * deviation && next !== mean && !hasRun(tried, mean)) values.push(next);
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
