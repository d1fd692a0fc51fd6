import type { FirthFit, ModelTerms } from "../model-types.ts";
import { type Cholesky, choleskyOf } from "./cholesky.ts";
import { choleskyInverse } from "./cholesky-inverse.ts";
import { choleskySolve } from "./cholesky-solve.ts";
import { crossProduct } from "./cross-product.ts";
import { type Design, layOutDesign } from "./design.ts";
import type { FirthFamily } from "./glm-family.ts";
import { gramMatrix } from "./gram-matrix.ts";
import { linearPredictor } from "./linear-predictor.ts";
import { listCoefficients } from "./list-coefficients.ts";
import { toOriginalCovariance } from "./original-covariance.ts";
import { toOriginalScale } from "./original-scale.ts";
import { requireOffset } from "./require-offset.ts";
import { rowLeverages } from "./row-leverages.ts";

const maxSteps = 500;

/**
 * Firth's estimates: the maximum of the log-likelihood plus half the log determinant of the information.
 * @throws RangeError if a column does not fit the outcome, no row has a weight, or the iteration does not settle
 * @see Firth 1993
 */
export function fitFirth(terms: ModelTerms, family: FirthFamily): FirthFit {
  const { rows } = family;
  const design = layOutDesign(terms, rows);
  const offset = requireOffset(terms.offset, rows);
  const eta = new Float64Array(rows);
  const slope = new Float64Array(rows);
  const curvature = new Float64Array(rows);
  let beta: Float64Array = new Float64Array(design.size);
  let kept: Uint32Array | undefined;
  const look = (at: Float64Array): { information: Cholesky; value: number; deviance: number } => {
    linearPredictor(design, at, offset, eta);
    const deviance = family.update(eta, slope, curvature);
    const information = choleskyOf(gramMatrix(design, curvature), design.size, kept);
    if (information === null || information.kept.length === 0) {
      throw new RangeError(`the information cannot be inverted: deviance ${deviance}`);
    }
    return { information, value: deviance - logDeterminant(information), deviance };
  };
  let here = look(beta);
  kept = here.information.kept;
  for (let k = 1; k <= maxSteps; k++) {
    const inverse = choleskyInverse(here.information);
    const leverages = rowLeverages(design, inverse, curvature);
    for (let i = 0; i < rows; i++) {
      const leverage = leverages[i] ?? 0;
      slope[i] = (slope[i] ?? 0) + leverage * family.bias(eta[i] ?? 0);
      curvature[i] = (curvature[i] ?? 0) + leverage * family.biasCurvature(eta[i] ?? 0);
    }
    const bend = choleskyOf(gramMatrix(design, curvature), design.size, kept) ?? here.information;
    const step = choleskySolve(bend, crossProduct(design, slope));
    const length = Math.sqrt(quadratic(design, curvature, step));
    // Long first steps can pass the maximum: no coefficient moves by more than 5 standard deviations of its column.
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    let share = Math.min(1, 5 / longest);
    const from = beta;
    const last = here.value;
    do {
      beta = from.map((value, j) => value + share * (step[j] ?? 0));
      here = look(beta);
      share /= 2;
    } while (here.value > last + 1e-9 * (1 + Math.abs(last)) && share > 1e-9);
    if (length < 1e-9) return describe(design, beta, here);
  }
  throw new RangeError(`Firth's estimates did not settle in ${maxSteps} steps: penalised deviance ${here.value}`);
}

function describe(
  design: Design,
  beta: Float64Array,
  { information, deviance }: { information: Cholesky; deviance: number },
): FirthFit {
  const covariance = toOriginalCovariance(design, choleskyInverse(information));
  const estimates = toOriginalScale(design, beta);
  const { coefficients } = listCoefficients(design.names, estimates, covariance, information.kept);
  return {
    coefficients: coefficients.map(({ name, estimate, standardError }) => ({ name, estimate, standardError })),
    deviance,
  };
}

function logDeterminant({ kept, lower }: Cholesky): number {
  let sum = 0;
  for (let i = 0; i < kept.length; i++) sum += 2 * Math.log(lower[i * kept.length + i] ?? 1);
  return sum;
}

function quadratic(design: Design, curvature: Float64Array, step: Float64Array): number {
  const along = new Float64Array(design.rows);
  linearPredictor(design, step, null, along);
  let sum = 0;
  for (const [i, weight] of curvature.entries()) sum += weight * (along[i] ?? 0) ** 2;
  return sum;
}
