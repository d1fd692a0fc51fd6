import { fitGlm } from "./inner/fit-glm.ts";
import { logisticFamily } from "./inner/logistic-family.ts";
import type { BinomialOutcome, ModelFit, ModelOptions, ModelTerms } from "./model-types.ts";

/**
 * Logistic regression, of people one by one or of cells of several: log(p / (1 - p)) = offset + X beta. Coefficients and
 * standard errors do not hang on how rows are grouped; deviance, log-likelihood, Pearson's chi-square and df do.
 * @param data the outcome and what it is regressed on; a million people in factors are best grouped first (groupCells)
 * @returns estimates, or, where the likelihood has no maximum, which of them go off to infinity
 * @throws RangeError if a column does not fit the outcome, a number is out of range, no row has a weight, or the iteration
 *   does not settle
 * @see McCullagh & Nelder 1989; Albert & Anderson 1984; R's glm(family = binomial)
 * @example
 * const terms = [{ name: "exposed", values: [0, 1] }];
 * const fit = fitLogistic({ events: [12, 30], trials: [100, 100], terms });
 * fit.status === "fitted" && fit.coefficients.map(({ estimate }) => estimate); // [-1.9924, 1.1451]
 * fitLogistic({ events: [0, 30], trials: [100, 100], terms }).status; // "separated"
 */
export function fitLogistic(data: BinomialOutcome & ModelTerms, options: ModelOptions = {}): ModelFit {
  return fitGlm(data, logisticFamily(data, data.weights), options);
}
