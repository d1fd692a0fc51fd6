import { fitMixed } from "./inner/fit-mixed.ts";
import { groupOrder } from "./inner/group-order.ts";
import { mixedPoissonFamily } from "./inner/mixed-poisson-family.ts";
import { poissonFamily } from "./inner/poisson-family.ts";
import { reorder, reorderTerms } from "./inner/reorder-terms.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requireWeights } from "./inner/require-weights.ts";
import type { MixedModelFit, MixedModelOptions, RandomIntercept } from "./mixed-model-types.ts";
import type { CountOutcome, ModelTerms } from "./model-types.ts";

/**
 * Poisson regression of counts that belong to groups, such as trusts: each group has an intercept of its own, drawn from a
 * normal distribution. The offset is the log of the exposure or of the expected count.
 * Formula: log(mean) = offset + X beta + u of the group, u normal with mean 0.
 * @param data the counts, what they are regressed on, and the group of each row
 * @returns estimates, or, where the likelihood has no maximum, which of them go off to infinity
 * @throws RangeError if a column does not fit the counts, a number is out of range, there are fewer than 2 groups, no row has
 *   a weight, or the search does not settle
 * @see Bates et al 2015; R's lme4::glmer(family = poisson), nAGQ = nodes
 * @example
 * const expected = [10, 20, 15, 12];
 * const groups = [0, 1, 2, 3];
 * const fit = fitMixedPoisson({ counts: [4, 35, 18, 9], offset: expected.map(Math.log), terms: [], groups });
 * fit.status === "fitted" && fit.interceptSd; // 0.42037
 */
export function fitMixedPoisson(
  data: CountOutcome & ModelTerms & RandomIntercept,
  options: MixedModelOptions = {},
): MixedModelFit {
  requirePairs(data.counts, data.groups, "counts and groups");
  const { order, starts } = groupOrder(data.groups);
  const terms = reorderTerms(data, order);
  const counts = reorder(data.counts, order);
  const plain = poissonFamily(counts, terms.weights);
  const mixed = mixedPoissonFamily(counts, requireWeights(terms.weights, counts.length));
  return fitMixed(terms, { plain, mixed }, starts, options);
}
