import { fitFirth } from "./inner/firth.ts";
import { logisticFamily } from "./inner/logistic-family.ts";
import type { BinomialOutcome, FirthFit, ModelTerms } from "./model-types.ts";

/**
 * Firth's logistic regression: estimates with less bias, which are finite where the likelihood alone has no maximum. A
 * Wald interval from them can be far off where fitLogistic says "separated".
 * @param data as for fitLogistic
 * @throws RangeError if a column does not fit the outcome, a number is out of range, no row has a weight, or the iteration
 *   does not settle
 * @see Firth 1993; Heinze & Schemper 2002; R's brglm
 */
export function firthLogistic(data: BinomialOutcome & ModelTerms): FirthFit {
  return fitFirth(data, logisticFamily(data, data.weights));
}
