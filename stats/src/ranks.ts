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
  const sorted = Float64Array.from(values);
  const order = Uint32Array.from(sorted.keys()).sort((a, b) => (sorted[a] ?? 0) - (sorted[b] ?? 0));
  const places = new Float64Array(sorted.length);
  for (const [i, value] of sorted.entries()) {
    if (Number.isNaN(value)) throw new RangeError(`values must be numbers: ${value} at index ${i}`);
  }
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && sorted[order[end + 1] ?? 0] === sorted[order[start] ?? 0]) end++;
    const rank = ties === "average" ? (start + end) / 2 + 1 : start + 1;
    for (let k = start; k <= end; k++) places[order[k] ?? 0] = rank;
    start = end + 1;
  }
  return places;
}
