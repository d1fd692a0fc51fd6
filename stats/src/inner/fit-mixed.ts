import type { MixedModelFit, MixedModelOptions } from "../mixed-model-types.ts";
import type { ModelTerms } from "../model-types.ts";
import { choleskyOf } from "./cholesky.ts";
import { choleskyInverse } from "./cholesky-inverse.ts";
import { conditionalInformation } from "./conditional-information.ts";
import { layOutDesign } from "./design.ts";
import type { GlmFamily } from "./glm-family.ts";
import { iterateGlm } from "./iterate-glm.ts";
import { listCoefficients } from "./list-coefficients.ts";
import { lme4Curvature } from "./lme4-curvature.ts";
import { minimise } from "./minimise.ts";
import type { MixedFamily } from "./mixed-family.ts";
import { mixedLikelihood } from "./mixed-likelihood.ts";
import { nameRunaways } from "./name-runaways.ts";
import { toOriginalCovariance } from "./original-covariance.ts";
import { toOriginalScale } from "./original-scale.ts";
import { requireOffset } from "./require-offset.ts";
import { secondDerivatives } from "./second-derivatives.ts";

/**
 * Fits a model with a normal intercept for each group, of any family.
 * @param family the same outcomes without groups, to start from, and with them
 * @param starts the first row of each group, and the number of rows; rows of a group lie together
 * @throws RangeError if a column does not fit the outcome, no row has a weight, or the search does not settle
 */
export function fitMixed(
  terms: ModelTerms,
  { plain, mixed }: { readonly plain: GlmFamily; readonly mixed: MixedFamily },
  starts: Uint32Array,
  { nodes = 1, curvature = "exact" }: MixedModelOptions,
): MixedModelFit {
  if (!(Number.isInteger(nodes) && nodes >= 1 && nodes <= 100)) {
    throw new RangeError(`nodes must be a whole number from 1 to 100: ${nodes}`);
  }
  if (curvature === "lme4" && nodes > 1) throw new RangeError(`curvature as lme4's is for 1 node: ${nodes}`);
  const design = layOutDesign(terms, plain.rows);
  const offset = requireOffset(terms.offset, plain.rows);
  const { size } = design;
  const alone = iterateGlm(design, plain, offset);
  if (alone.direction !== null) return { status: "separated", ...nameRunaways(design, alone.direction) };
  const { kept } = alone.information;
  const likelihood = mixedLikelihood(design, mixed, offset, starts, nodes);
  const look = (point: Float64Array, slope: Float64Array) => {
    const value = -likelihood.at(point, slope);
    for (let i = 0; i < slope.length; i++) slope[i] = -(slope[i] ?? 0);
    return value;
  };
  const point = new Float64Array(size + 1);
  const slope = new Float64Array(size + 1);
  point.set(alone.beta);
  const withoutSpread = look(point, slope);
  point[size] = firstSpread(plain, alone.eta, starts);
  look(point, slope);
  const reach = (g: number) => ((point[size] ?? 0) * (likelihood.spreads[g] ?? 1)) ** 2;
  const expected = () => {
    const information = conditionalInformation(design, likelihood.curvature, starts, reach);
    return choleskyInverse(choleskyOf(information, size, kept) ?? alone.information);
  };
  let best = minimise(point, bordered(expected(), size, spreadVariance()), look);
  const singular = !(Math.abs(point[size] ?? 0) > 1e-4) || !(best < withoutSpread - 1e-9);
  if (singular) {
    point.set(alone.beta);
    point[size] = 0;
    best = look(point, slope);
  }
  const sd = Math.abs(point[size] ?? 0);
  const conditional = singular ? choleskyInverse(alone.information) : expected();
  const covariance = singular ? conditional : withSpread(conditional);
  const intercepts = Array.from(likelihood.modes, (mode, g) => ({
    mode: (point[size] ?? 0) * mode,
    sd: sd * (likelihood.spreads[g] ?? 1),
  }));
  const original = curvature === "lme4" && !singular ? asLme4() : toOriginalCovariance(design, covariance);
  const known = listCoefficients(design.names, point, toOriginalCovariance(design, conditional), kept);
  return {
    status: "fitted",
    ...listCoefficients(design.names, toOriginalScale(design, point.subarray(0, size)), original, kept),
    conditionalErrors: known.coefficients.map(({ standardError }) => standardError),
    interceptSd: sd,
    singular,
    logLikelihood: mixed.constant - best,
    rank: kept.length,
    intercepts,
  };

  // Of an estimate from normal intercepts, each known as well as its group allows.
  function spreadVariance(): number {
    let information = 0;
    for (const spread of likelihood.spreads) information += 2 * ((1 - spread * spread) / (point[size] ?? 1)) ** 2;
    return information > 0 ? 1 / information : 1;
  }

  // The spread was estimated too, so its row of the second derivatives is inverted with the rest.
  function withSpread(conditional: Float64Array): Float64Array {
    const steps = Float64Array.from(point, (_, i) =>
      i === size
        ? 1e-3 * Math.min(Math.sqrt(spreadVariance()), sd)
        : 1e-3 * Math.sqrt(Math.max(0, conditional[i * size + i] ?? 0)),
    );
    const second = secondDerivatives(point, steps, look);
    look(point, slope);
    return withoutSpreadRow(second);
  }

  function asLme4(): Float64Array {
    const original = new Float64Array(size + 1);
    original.set(toOriginalScale(design, point.subarray(0, size)));
    original[size] = sd;
    return withoutSpreadRow(lme4Curvature(design, plain, offset, starts, original));
  }

  function withoutSpreadRow(second: Float64Array): Float64Array {
    const inner = choleskyOf(second, size + 1, Uint32Array.from([...kept, size]));
    if (inner === null) throw new RangeError(`the likelihood has no top at spread ${sd}: log-likelihood ${-best}`);
    const inverse = choleskyInverse(inner);
    return Float64Array.from({ length: size * size }, (_, at) => {
      return inverse[Math.floor(at / size) * (size + 1) + (at % size)] ?? 0;
    });
  }
}

function bordered(inverse: Float64Array, size: number, last: number): Float64Array {
  const wider = new Float64Array((size + 1) * (size + 1));
  for (let i = 0; i < size; i++) wider.set(inverse.subarray(i * size, (i + 1) * size), i * (size + 1));
  wider[size * (size + 1) + size] = last;
  return wider;
}

// Groups' sums of slopes have the variance of chance, W, and W^2 times that of the intercepts.
function firstSpread(plain: GlmFamily, eta: Float64Array, starts: Uint32Array): number {
  const slope = new Float64Array(plain.rows);
  const curvature = new Float64Array(plain.rows);
  plain.update(eta, slope, curvature);
  let above = 0;
  let below = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    let pull = 0;
    let weight = 0;
    for (let i = starts[g] ?? 0; i < (starts[g + 1] ?? 0); i++) {
      pull += slope[i] ?? 0;
      weight += curvature[i] ?? 0;
    }
    above += pull * pull - weight;
    below += weight * weight;
  }
  return Math.sqrt(Math.min(Math.max(below > 0 ? above / below : 0, 0.01), 4));
}
