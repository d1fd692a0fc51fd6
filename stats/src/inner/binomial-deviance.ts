/**
 * Twice the log-likelihood that a risk for each cell of its own would have more.
 * @param risks expected shares, 0 to 1; 0 only where nothing happened, 1 only where all did
 */
export function binomialDeviance(events: Float64Array, trials: Float64Array, risks: Float64Array): number {
  let sum = 0;
  for (const [i, x] of events.entries()) {
    const n = trials[i] ?? 0;
    const p = risks[i] ?? 0;
    if (x > 0) sum += x * Math.log(x / (n * p));
    if (n > x) sum += (n - x) * Math.log((n - x) / (n * (1 - p)));
  }
  return 2 * sum;
}
