import { fitFirth } from "./inner/firth.ts";
import { poissonFamily } from "./inner/poisson-family.ts";
import type { CountOutcome, FirthFit, ModelTerms } from "./model-types.ts";

/**
 * Firth's Poisson regression: estimates with less bias, which are finite where the likelihood alone has no maximum, such as
 * a group without events.
 * Formula: the maximum of log L + log det(I) / 2, I the information.
 * @param data as for fitPoisson
 * @throws RangeError if a column does not fit the counts, a number is out of range, no row has a weight, or the iteration
 *   does not settle
 * @see Firth 1993
 * @example
 * const { coefficients } = firthPoisson({ counts: [0, 5], terms: [{ name: "new", values: [0, 1] }] });
 * coefficients.map(({ estimate }) => estimate); // [-0.69315, 2.3979]
 */
export function firthPoisson(data: CountOutcome & ModelTerms): FirthFit {
  return fitFirth(data, poissonFamily(data.counts, data.weights));
}
