/**
 * One cell's part of a Poisson deviance, x log(x/m) + m - x, without the loss of digits where x is near m.
 * @param x observed, real, above 0
 * @param m expected, real, above 0
 * @param gap x - m, where the caller knows it to more digits than a subtraction gives
 * @returns 0 or more
 * @see Loader 2000, Fast and accurate computation of binomial probabilities
 */
export function deviancePart(x: number, m: number, gap = x - m): number {
  if (Math.abs(gap) >= 0.1 * (x + m)) {
    const ratio = x / m;
    // A ratio too small or too large for a number still has a logarithm.
    const log = ratio > 0 && ratio < Infinity ? Math.log(ratio) : Math.log(x) - Math.log(m);
    return x * log - gap;
  }
  const v = gap / (x + m);
  const vv = v * v;
  let sum = gap * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= vv;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}
