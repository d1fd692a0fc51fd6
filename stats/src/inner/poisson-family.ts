import { logGamma } from "../log-gamma.ts";
import type { FirthFamily } from "./glm-family.ts";
import { requireCount } from "./require-count.ts";
import { requireWeights } from "./require-weights.ts";

/**
 * The Poisson distribution with the log link.
 * @param counts 0 or more, fractions allowed
 * @param weights multiply the log-likelihood of each row
 * @throws RangeError if a number is out of range
 */
export function poissonFamily(counts: ArrayLike<number>, weights: ArrayLike<number> | undefined): FirthFamily {
  const rows = counts.length;
  const y = Float64Array.from(counts);
  for (const [i, count] of y.entries()) requireCount(count, `counts at index ${i}`);
  const w = requireWeights(weights, rows);
  const weight = (i: number) => (w === null ? 1 : (w[i] ?? 0));
  return {
    rows,
    weight,
    start: (eta) => {
      for (let i = 0; i < rows; i++) eta[i] = Math.log((y[i] ?? 0) + 0.1);
    },
    update: (eta, slope, curvature) => {
      let deviance = 0;
      for (let i = 0; i < rows; i++) {
        const each = w === null ? 1 : (w[i] ?? 0);
        const mean = Math.exp(eta[i] ?? 0);
        const count = y[i] ?? 0;
        slope[i] = each * (count - mean);
        curvature[i] = each * mean;
        if (each > 0) deviance += each * ((count > 0 ? count * (Math.log(count) - (eta[i] ?? 0)) : 0) - count + mean);
      }
      return 2 * deviance;
    },
    mean: Math.exp,
    link: Math.log,
    edge: (i) => (y[i] === 0 ? -1 : 0),
    totals: (eta) => {
      let logLikelihood = 0;
      let pearson = 0;
      for (let i = 0; i < rows; i++) {
        if (weight(i) === 0) continue;
        const count = y[i] ?? 0;
        const mean = Math.exp(eta[i] ?? 0);
        logLikelihood += weight(i) * (count * (eta[i] ?? 0) - mean - logGamma(count + 1));
        if (count !== mean) pearson += (weight(i) * (count - mean) ** 2) / Math.max(mean, Number.MIN_VALUE);
      }
      return { logLikelihood, pearson };
    },
    bias: () => 0.5,
    biasCurvature: () => 0,
  };
}
