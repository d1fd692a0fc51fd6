import { bestTheta } from "./inner/best-theta.ts";
import { fitGlm } from "./inner/fit-glm.ts";
import { negativeBinomialFamily } from "./inner/negative-binomial-family.ts";
import { poissonFamily } from "./inner/poisson-family.ts";
import { requireWeights } from "./inner/require-weights.ts";
import type { CountOutcome, ModelFit, ModelTerms } from "./model-types.ts";

/** Standard errors of the coefficients take theta as known, as MASS::glm.nb does. */
export type NegativeBinomialFit = ModelFit & {
  /** variance is mean + mean^2 / theta; Infinity where counts vary no more than Poisson's: the rest is then Poisson's */
  readonly theta: number;
  /** null where theta is infinite */
  readonly thetaError: number | null;
};

/**
 * Negative binomial regression of counts that vary more than Poisson's: log(mean) = offset + X beta, with theta chosen by
 * maximum likelihood.
 * @param data the counts and what they are regressed on
 * @returns estimates, or, where the likelihood has no maximum, which of them go off to infinity; theta either way
 * @throws RangeError if a column does not fit the counts, a number is out of range, no row has a weight, or the iteration
 *   does not settle
 * @see Venables & Ripley 2002, 7.4; R's MASS::glm.nb
 * @example
 * const terms = [{ name: "large", values: [0, 1, 0, 1, 0, 1] }];
 * const fit = fitNegativeBinomial({ counts: [2, 9, 4, 30, 1, 14], terms });
 * fit.theta; // 6.5112
 * fit.status === "fitted" && fit.coefficients.map(({ estimate }) => estimate); // [0.84730, 2.0244]
 */
export function fitNegativeBinomial(data: CountOutcome & ModelTerms): NegativeBinomialFit {
  const counts = Float64Array.from(data.counts);
  const weights = requireWeights(data.weights, counts.length);
  let fit = fitGlm(data, poissonFamily(counts, data.weights), {});
  let theta = momentTheta(counts, fit.fitted, weights);
  for (let k = 0; k < 200; k++) {
    const last = theta;
    const best = bestTheta(counts, fit.fitted, weights, last);
    theta = best.theta;
    if (theta === Infinity) {
      const poisson = fitGlm(data, poissonFamily(counts, data.weights), {});
      return { ...poisson, theta, thetaError: null };
    }
    if (k > 0 && Math.abs(theta - last) < 1e-9 * theta) {
      return { ...fit, theta, thetaError: 1 / Math.sqrt(best.information) };
    }
    const eta = fit.fitted.map((mean) => Math.log(Math.max(mean, 1e-12)));
    fit = fitGlm(data, negativeBinomialFamily(counts, weights, theta, eta), {});
  }
  throw new RangeError(`theta did not settle in 200 rounds: ${theta}`);
}

function momentTheta(counts: Float64Array, means: Float64Array, weights: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (const [i, count] of counts.entries()) {
    const each = weights === null ? 1 : (weights[i] ?? 0);
    const mean = means[i] ?? 0;
    if (each === 0 || !(mean > 1e-9)) continue;
    sum += each * (count / mean - 1) ** 2;
    total += each;
  }
  return sum > 0 ? Math.min(Math.max(total / sum, 1e-3), 1e5) : 1;
}
