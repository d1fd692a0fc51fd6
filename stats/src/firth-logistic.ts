import { fitFirth } from "./inner/firth.ts";
import { logisticFamily } from "./inner/logistic-family.ts";
import type { BinomialOutcome, FirthFit, ModelTerms } from "./model-types.ts";

/**
 * Firth's logistic regression: estimates with less bias, which are finite where the likelihood alone has no maximum. A
 * Wald interval from them can be far off where fitLogistic says "separated".
 * Formula: the maximum of log L + log det(I) / 2, I the information.
 * @param data as for fitLogistic
 * @throws RangeError if a column does not fit the outcome, a number is out of range, no row has a weight, or the iteration
 *   does not settle
 * @see Firth 1993; Heinze & Schemper 2002; R's brglm
 * @example
 * const terms = [{ name: "new", values: [0, 1] }];
 * const { coefficients } = firthLogistic({ events: [0, 5], trials: [20, 20], terms });
 * coefficients.map(({ estimate }) => estimate); // [-3.7136, 2.6775]
 */
export function firthLogistic(data: BinomialOutcome & ModelTerms): FirthFit {
  return fitFirth(data, logisticFamily(data, data.weights));
}
