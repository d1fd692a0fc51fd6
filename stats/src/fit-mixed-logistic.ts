import { fitMixed } from "./inner/fit-mixed.ts";
import { groupOrder } from "./inner/group-order.ts";
import { logisticFamily } from "./inner/logistic-family.ts";
import { mixedLogisticFamily } from "./inner/mixed-logistic-family.ts";
import { reorder, reorderTerms } from "./inner/reorder-terms.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requireWeights } from "./inner/require-weights.ts";
import type { MixedModelFit, MixedModelOptions, RandomIntercept } from "./mixed-model-types.ts";
import type { BinomialOutcome, ModelTerms } from "./model-types.ts";

/**
 * Logistic regression of people or cells that belong to groups, such as trusts: each group has an intercept of its own, drawn
 * from a normal distribution, so that what groups share is not counted as if each person brought it anew.
 * Formula: log(p / (1 - p)) = offset + X beta + u of the group, u normal with mean 0.
 * @param data the outcome, what it is regressed on, and the group of each row; people are best added up within groups first
 * @returns estimates, or, where the likelihood has no maximum, which of them go off to infinity
 * @throws RangeError if a column does not fit the outcome, a number is out of range, there are fewer than 2 groups, no row has
 *   a weight, or the search does not settle
 * @see Bates et al 2015; R's lme4::glmer(family = binomial), nAGQ = nodes
 * @example
 * const trials = [100, 100, 100, 100];
 * const fit = fitMixedLogistic({ events: [12, 30, 18, 45], trials, terms: [], groups: [0, 1, 2, 3] });
 * fit.status === "fitted" && fit.interceptSd; // 0.63746
 * fit.status === "fitted" && fit.intercepts.map(({ mode }) => mode); // [-0.70999, 0.24972, -0.33500, 0.84170]
 */
export function fitMixedLogistic(
  data: BinomialOutcome & ModelTerms & RandomIntercept,
  options: MixedModelOptions = {},
): MixedModelFit {
  requirePairs(data.events, data.groups, "events and groups");
  const { order, starts } = groupOrder(data.groups);
  const terms = reorderTerms(data, order);
  const events = reorder(data.events, order);
  if (data.trials !== undefined) requirePairs(data.events, data.trials, "events and trials");
  const trials = data.trials === undefined ? null : reorder(data.trials, order);
  const plain = logisticFamily({ events, ...(trials !== null && { trials }) }, terms.weights);
  const mixed = mixedLogisticFamily(events, trials, requireWeights(terms.weights, events.length));
  return fitMixed(terms, { plain, mixed }, starts, options);
}
