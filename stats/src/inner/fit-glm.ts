import type { ModelFit, ModelOptions, ModelSummary, ModelTerms } from "../model-types.ts";
import { choleskyInverse } from "./cholesky-inverse.ts";
import { layOutDesign } from "./design.ts";
import type { GlmFamily } from "./glm-family.ts";
import { iterateGlm } from "./iterate-glm.ts";
import { listCoefficients } from "./list-coefficients.ts";
import { nameRunaways } from "./name-runaways.ts";
import { nullDeviance } from "./null-deviance.ts";
import { toOriginalCovariance } from "./original-covariance.ts";
import { toOriginalScale } from "./original-scale.ts";
import { requireOffset } from "./require-offset.ts";

/**
 * Fits a generalised linear model of any family and describes it in the columns as they were given.
 * @throws RangeError if a column does not fit the outcome, no row has a weight, or the iteration does not settle
 */
export function fitGlm(terms: ModelTerms, family: GlmFamily, { epsilon }: ModelOptions): ModelFit {
  const { rows } = family;
  const design = layOutDesign(terms, rows);
  const offset = requireOffset(terms.offset, rows);
  const { beta, eta, information, deviance, direction } = iterateGlm(design, family, offset, epsilon);
  let weighed = 0;
  for (let i = 0; i < rows; i++) if (family.weight(i) > 0) weighed++;
  const rank = information.kept.length;
  const summary: ModelSummary = {
    rank,
    deviance,
    nullDeviance: nullDeviance(design, family, offset, epsilon),
    df: weighed - rank,
    nullDf: weighed - (design.hasConstant ? 1 : 0),
    ...family.totals(eta),
    fitted: eta.map(family.mean),
  };
  if (direction !== null) {
    return { status: "separated", ...nameRunaways(design, direction), ...summary };
  }
  const covariance = toOriginalCovariance(design, choleskyInverse(information));
  const named = listCoefficients(design.names, toOriginalScale(design, beta), covariance, information.kept);
  return { status: "fitted", ...named, ...summary };
}
