import { deviancePart } from "./deviance-part.ts";
import { logBinomialMass } from "./log-binomial-mass.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * Gamma(n+1) / (Gamma(x+1) Gamma(n-x+1)) p^x q^(n-x) for real x and n: the binomial probability, and the front factor
 * of the incomplete beta function.
 * @param x real, 0 to n
 * @param n real, 0 or more
 * @param p probability of an event
 * @param q 1 - p, handed in because the caller may know it to more digits than a subtraction gives
 * @returns 0 to 1, to full relative accuracy
 * @see Loader 2000, Fast and accurate computation of binomial probabilities
 */
export function binomialMass(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return n === 0 ? 1 : Math.exp(n * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
  if (x === n) return Math.exp(n * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
  const rest = n - x;
  // Beyond this the product below leaves the range of numbers.
  if (x < 1e-100 || rest < 1e-100 || n > 1e100) return Math.exp(logBinomialMass(x, n, p, q));
  // The smaller of p and q is the one known to more digits.
  const gap = p <= q ? x - n * p : n * q - rest;
  const deviance = deviancePart(x, n * p, gap) + deviancePart(rest, n * q, -gap);
  const log = stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance;
  return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * x * rest));
}
