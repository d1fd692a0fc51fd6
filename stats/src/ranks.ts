/**
 * Ranks from the smallest, 1, to the largest. For working things out: this project ranks no organisation for a reader.
 * @param values finite numbers in any order
 * @param ties "average" gives tied values the mean of their places, "lowest" the first of them
 * @returns one rank for each value
 * @throws RangeError if a value is not a number
 * @see R's rank(x, ties.method = "average" or "min")
 * @example
 * ranks([30, 10, 20, 20]); // [4, 1, 2.5, 2.5]
 */
export function ranks(values: ArrayLike<number>, ties: "average" | "lowest" = "average"): Float64Array {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  // What is not a number is sorted last.
  if (n > 0 && Number.isNaN(sorted[n - 1])) {
    const at = Array.from(values).findIndex((value) => Number.isNaN(Number(value)));
    throw new RangeError(`values must be numbers: ${values[at]} at index ${at}`);
  }
  const places = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? 0;
    const before = countBelow(sorted, value);
    const isTied = ties === "average" && sorted[before + 1] === value;
    places[i] = isTied ? (before + 1 + countUpTo(sorted, value)) / 2 : before + 1;
  }
  return places;
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
