import { logGamma } from "../log-gamma.ts";
import type { MixedFamily } from "./mixed-family.ts";

/**
 * The binomial distribution with the logit link, for models with a random intercept.
 * @param events 0 to trials, checked before
 * @param trials null for 1
 * @param weights multiply the log-likelihood of each row; null for 1
 */
export function mixedLogisticFamily(
  events: Float64Array,
  trials: Float64Array | null,
  weights: Float64Array | null,
): MixedFamily {
  const x = events.map((value, i) => value * (weights?.[i] ?? 1));
  const n = events.map((_, i) => (trials?.[i] ?? 1) * (weights?.[i] ?? 1));
  let constant = 0;
  for (const [i, value] of events.entries()) {
    const size = trials?.[i] ?? 1;
    if (value > 0 && value < size) {
      const choices = logGamma(size + 1) - logGamma(value + 1) - logGamma(size - value + 1);
      constant += (weights?.[i] ?? 1) * choices;
    }
  }
  return {
    constant,
    pullAt: (from, to, eta, shift, sums) => {
      let slope = 0;
      let curvature = 0;
      for (let i = from; i < to; i++) {
        const p = 1 / (1 + Math.exp(-(eta[i] ?? 0) - shift));
        const expected = (n[i] ?? 0) * p;
        slope += (x[i] ?? 0) - expected;
        curvature += expected * (1 - p);
      }
      sums[0] = slope;
      sums[1] = curvature;
    },
    heightAt: (from, to, eta, shift, sums) => {
      let likelihood = 0;
      let slope = 0;
      for (let i = from; i < to; i++) {
        const at = (eta[i] ?? 0) + shift;
        const small = Math.exp(-Math.abs(at));
        slope += (x[i] ?? 0) - ((n[i] ?? 0) * (at > 0 ? 1 : small)) / (1 + small);
        likelihood += (x[i] ?? 0) * at - (n[i] ?? 0) * ((at > 0 ? at : 0) + Math.log1p(small));
      }
      sums[0] = slope;
      return likelihood;
    },
    addSlopes: (from, to, eta, shift, { slope }, share) => {
      for (let i = from; i < to; i++) {
        const expected = (n[i] ?? 0) / (1 + Math.exp(-(eta[i] ?? 0) - shift));
        slope[i] = (slope[i] ?? 0) + share * ((x[i] ?? 0) - expected);
      }
    },
    rowsAt: (from, to, eta, shift, rows, sums) => {
      let likelihood = 0;
      let slopes = 0;
      let curvatures = 0;
      let bends = 0;
      for (let i = from; i < to; i++) {
        const at = (eta[i] ?? 0) + shift;
        const small = Math.exp(-Math.abs(at));
        const near = 1 / (1 + small);
        const p = at > 0 ? near : small * near;
        const trialsHere = n[i] ?? 0;
        const slope = (x[i] ?? 0) - trialsHere * p;
        const curvature = trialsHere * small * near * near;
        const bend = curvature * (1 - 2 * p);
        rows.slope[i] = slope;
        rows.curvature[i] = curvature;
        rows.bend[i] = bend;
        slopes += slope;
        curvatures += curvature;
        bends += bend;
        likelihood += (x[i] ?? 0) * at - trialsHere * ((at > 0 ? at : 0) - Math.log(near));
      }
      sums[0] = slopes;
      sums[1] = curvatures;
      sums[2] = bends;
      return likelihood;
    },
  };
}
