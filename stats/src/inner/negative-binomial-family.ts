import type { GlmFamily } from "./glm-family.ts";
import { logBinomialMass } from "./log-binomial-mass.ts";

/**
 * The negative binomial distribution of known size with the log link: variance mean + mean^2 / theta.
 * @param counts each 0 or more
 * @param weights multiply the log-likelihood of each row; null for 1
 * @param theta above 0
 * @param start the linear predictor to begin from
 */
export function negativeBinomialFamily(
  counts: Float64Array,
  weights: Float64Array | null,
  theta: number,
  start: Float64Array,
): GlmFamily {
  const weight = (i: number) => (weights === null ? 1 : (weights[i] ?? 0));
  return {
    rows: counts.length,
    weight,
    start: (eta) => eta.set(start),
    update: (eta, slope, curvature) => {
      let deviance = 0;
      for (let i = 0; i < counts.length; i++) {
        const each = weights === null ? 1 : (weights[i] ?? 0);
        const mean = Math.exp(eta[i] ?? 0);
        const count = counts[i] ?? 0;
        const widening = 1 + mean / theta;
        slope[i] = (each * (count - mean)) / widening;
        curvature[i] = (each * mean) / widening;
        const own = count > 0 ? count * (Math.log(count) - (eta[i] ?? 0)) : 0;
        const shared = (count + theta) * Math.log1p((count - mean) / (mean + theta));
        if (each > 0) deviance += each * (own - shared);
      }
      return 2 * deviance;
    },
    mean: Math.exp,
    edge: (i) => (counts[i] === 0 ? -1 : 0),
    totals: (eta) => {
      let logLikelihood = 0;
      let pearson = 0;
      for (let i = 0; i < counts.length; i++) {
        if (weight(i) === 0) continue;
        const count = counts[i] ?? 0;
        const mean = Math.exp(eta[i] ?? 0);
        const whole = theta + count;
        const mass = logBinomialMass(theta, whole, theta / (theta + mean), mean / (theta + mean));
        logLikelihood += weight(i) * (Math.log(theta / whole) + mass);
        const variance = Math.max(mean + (mean * mean) / theta, Number.MIN_VALUE);
        if (count !== mean) pearson += (weight(i) * (count - mean) ** 2) / variance;
      }
      return { logLikelihood, pearson };
    },
  };
}
