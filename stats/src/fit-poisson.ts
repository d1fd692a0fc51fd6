import { fitGlm } from "./inner/fit-glm.ts";
import { poissonFamily } from "./inner/poisson-family.ts";
import type { CountOutcome, ModelFit, ModelOptions, ModelTerms } from "./model-types.ts";

/**
 * Poisson regression of counts: log(mean) = offset + X beta. The offset is the log of the exposure or of the expected count.
 * @param data the counts and what they are regressed on
 * @returns estimates, or, where the likelihood has no maximum, which of them go off to infinity
 * @throws RangeError if a column does not fit the counts, a number is out of range, no row has a weight, or the iteration
 *   does not settle
 * @see McCullagh & Nelder 1989; R's glm(family = poisson)
 * @example
 * const years = [100, 200, 150];
 * const terms = [{ name: "size", values: [0, 2, 1] }];
 * const fit = fitPoisson({ counts: [5, 20, 12], offset: years.map(Math.log), terms });
 * fit.status === "fitted" && fit.coefficients.map(({ estimate }) => estimate); // [-2.9150, 0.31660]
 */
export function fitPoisson(data: CountOutcome & ModelTerms, options: ModelOptions = {}): ModelFit {
  return fitGlm(data, poissonFamily(data.counts, data.weights), options);
}
