import { fitMixedLogistic } from "../../src/fit-mixed-logistic.ts";
import { fitMixedPoisson } from "../../src/fit-mixed-poisson.ts";
import type { MixedModelFit, MixedModelOptions } from "../../src/mixed-model-types.ts";
import type { Answer, Values } from "./case.ts";
import { byName, readTerms, readTrials } from "./glm.ts";
import { numberOf, numbersOf } from "./input.ts";

/** lme4's glmer with a random intercept, family binomial. */
export const answerMixedLogistic: Answer = (input) => {
  const data = { events: numbersOf(input.y), ...readTrials(input), ...readTerms(input), ...readGroups(input) };
  return lme4Words(fitMixedLogistic(data, optionsOf(input)), nodesOf(input));
};

/** lme4's glmer with a random intercept, family poisson. */
export const answerMixedPoisson: Answer = (input) => {
  const data = { counts: numbersOf(input.y), ...readTerms(input), ...readGroups(input) };
  return lme4Words(fitMixedPoisson(data, optionsOf(input)), nodesOf(input));
};

const readGroups = (input: Values) => ({ groups: numbersOf(input.group_index_1based).map((group) => group - 1) });

const nodesOf = (input: Values) => (input.nAGQ === undefined ? 1 : numberOf(input.nAGQ));

// lme4's own second derivatives are up to a per cent off; the files hold them for a single node.
function optionsOf(input: Values): MixedModelOptions {
  const nodes = nodesOf(input);
  return nodes === 1 ? { nodes, curvature: "lme4" } : { nodes };
}

function lme4Words(fit: MixedModelFit, nodes: number): Record<string, unknown> {
  if (fit.status === "separated") return { separation: true };
  return {
    separation: false,
    coefficients: byName(fit, "estimate"),
    se_hessian: byName(fit, "standardError"),
    se_RX: Object.fromEntries(fit.coefficients.map(({ name }, i) => [name, fit.conditionalErrors[i]])),
    z: byName(fit, "z"),
    p: byName(fit, "pValue"),
    random_intercept_sd: fit.interceptSd,
    random_intercept_var: fit.interceptSd ** 2,
    // The file leaves out lme4's, which is not comparable where there is more than one node.
    loglik: nodes > 1 ? null : fit.logLikelihood,
    deviance_minus2ll: nodes > 1 ? null : -2 * fit.logLikelihood,
    n_groups: fit.intercepts.length,
    singular: fit.singular,
    modes: fit.intercepts.map(({ mode }) => mode),
    cond_sd: fit.intercepts.map(({ sd }) => sd),
    rank: fit.rank,
  };
}
