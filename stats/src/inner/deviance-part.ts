/**
 * One cell's part of a Poisson deviance, x log(x/m) + m - x, without the loss of digits where x is near m.
 * @param x observed, real, above 0
 * @param m expected, real, above 0
 * @returns 0 or more
 * @see Loader 2000, Fast and accurate computation of binomial probabilities
 */
export function deviancePart(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  const vv = v * v;
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= vv;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}
