import { logGamma } from "../log-gamma.ts";
import type { MixedFamily } from "./mixed-family.ts";

/**
 * The Poisson distribution with the log link, for models with a random intercept.
 * @param counts 0 or more, checked before
 * @param weights multiply the log-likelihood of each row; null for 1
 */
export function mixedPoissonFamily(counts: Float64Array, weights: Float64Array | null): MixedFamily {
  let constant = 0;
  for (const [i, count] of counts.entries()) constant -= (weights?.[i] ?? 1) * logGamma(count + 1);
  const weight = (i: number) => (weights === null ? 1 : (weights[i] ?? 0));
  return {
    constant,
    pullAt: (from, to, eta, shift, sums) => {
      let slope = 0;
      let expected = 0;
      for (let i = from; i < to; i++) {
        const mean = weight(i) * Math.exp((eta[i] ?? 0) + shift);
        slope += weight(i) * (counts[i] ?? 0) - mean;
        expected += mean;
      }
      sums[0] = slope;
      sums[1] = expected;
    },
    heightAt: (from, to, eta, shift, sums) => {
      let likelihood = 0;
      let slope = 0;
      for (let i = from; i < to; i++) {
        const at = (eta[i] ?? 0) + shift;
        const mean = weight(i) * Math.exp(at);
        const count = weight(i) * (counts[i] ?? 0);
        slope += count - mean;
        likelihood += count * at - mean;
      }
      sums[0] = slope;
      return likelihood;
    },
    addSlopes: (from, to, eta, shift, { slope }, share) => {
      for (let i = from; i < to; i++) {
        slope[i] = (slope[i] ?? 0) + share * weight(i) * ((counts[i] ?? 0) - Math.exp((eta[i] ?? 0) + shift));
      }
    },
    rowsAt: (from, to, eta, shift, rows, sums) => {
      let likelihood = 0;
      let slopes = 0;
      let expected = 0;
      for (let i = from; i < to; i++) {
        const at = (eta[i] ?? 0) + shift;
        const mean = weight(i) * Math.exp(at);
        const count = weight(i) * (counts[i] ?? 0);
        rows.slope[i] = count - mean;
        rows.curvature[i] = mean;
        rows.bend[i] = mean;
        slopes += count - mean;
        expected += mean;
        likelihood += count * at - mean;
      }
      sums[0] = slopes;
      sums[1] = expected;
      sums[2] = expected;
      return likelihood;
    },
  };
}
