/**
 * The type-7 quantile of whole numbers from 0, of which it is known how often each occurs.
 * @param counts how often 0, 1, 2 ... occur
 * @param total their sum, above 0
 * @param p 0 to 1
 */
export function quantileOfCounts(counts: Uint32Array, total: number, p: number): number {
  const position = (total - 1) * p;
  const below = Math.floor(position);
  const low = valueAt(counts, below);
  const high = position > below ? valueAt(counts, below + 1) : low;
  return low + (position - below) * (high - low);
}

function valueAt(counts: Uint32Array, order: number): number {
  let seen = 0;
  for (const [value, count] of counts.entries()) {
    seen += count;
    if (order < seen) return value;
  }
  return counts.length - 1;
}
