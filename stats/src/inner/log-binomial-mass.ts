import { deviancePart } from "./deviance-part.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * The natural logarithm of Gamma(n+1) / (Gamma(x+1) Gamma(n-x+1)) p^x q^(n-x), for real x and n, however small it is.
 * @param x real, 0 to n
 * @param n real, 0 or more
 * @param p probability of an event
 * @param q 1 - p, handed in because the caller may know it to more digits than a subtraction gives
 * @returns 0 or less, -Infinity where the mass is 0
 * @see Loader 2000, Fast and accurate computation of binomial probabilities
 */
export function logBinomialMass(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 0 : -Infinity;
  if (q === 0) return x === n ? 0 : -Infinity;
  if (n === 0) return 0;
  if (x === 0) return n * (p < 0.5 ? Math.log1p(-p) : Math.log(q));
  if (x === n) return n * (q < 0.5 ? Math.log1p(-q) : Math.log(p));
  const rest = n - x;
  const gap = p <= q ? x - n * p : n * q - rest;
  const deviance = deviancePart(x, n * p, gap) + deviancePart(rest, n * q, -gap);
  const smooth = 0.5 * (Math.log(n / rest) - Math.log(2 * Math.PI * x));
  return stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance + smooth;
}
