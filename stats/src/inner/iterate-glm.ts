import { type Cholesky, choleskyOf } from "./cholesky.ts";
import { choleskySolve } from "./cholesky-solve.ts";
import { crossProduct } from "./cross-product.ts";
import type { Design } from "./design.ts";
import type { GlmFamily } from "./glm-family.ts";
import { gramMatrix } from "./gram-matrix.ts";
import { linearPredictor } from "./linear-predictor.ts";

const maxSteps = 200;

/** Where the iteration ended, in the design's own (standardised) columns. */
export interface GlmIteration {
  readonly beta: Float64Array;
  readonly eta: Float64Array;
  /** the information, factored */
  readonly information: Cholesky;
  readonly deviance: number;
  /** the way the coefficients go off to infinity, or null if the likelihood has a maximum */
  readonly direction: Float64Array | null;
}

/**
 * Iterated weighted least squares until nothing moves, or until it is certain that there is no maximum: each row that moves
 * does so towards the end where its outcome lies, and rows whose outcome lies between the ends stay.
 * @param epsilon stop as R's glm.fit does, see ModelOptions
 * @throws RangeError if no row has a weight, or the iteration does not settle
 * @see Green 1984; Albert & Anderson 1984 on separation
 */
export function iterateGlm(
  design: Design,
  family: GlmFamily,
  offset: Float64Array | null,
  epsilon?: number,
): GlmIteration {
  const { rows, size } = design;
  const weighed = weighedRows(family);
  const slope = new Float64Array(rows);
  const curvature = new Float64Array(rows);
  let eta = new Float64Array(rows);
  let before = new Float64Array(rows);
  let beta: Float64Array = new Float64Array(size);
  family.start(eta);
  let deviance = family.update(eta, slope, curvature);
  // The start does not come from any coefficients, so the first step regresses it whole.
  for (let i = 0; i < rows; i++) {
    slope[i] = (slope[i] ?? 0) + (curvature[i] ?? 0) * ((eta[i] ?? 0) - (offset?.[i] ?? 0));
  }
  const first = choleskyOf(gramMatrix(design, curvature), size);
  if (first === null) throw new RangeError(`the information cannot be inverted: deviance ${deviance}`);
  let information = first;
  let lastMove = Infinity;
  for (let k = 1; k <= maxSteps; k++) {
    const step = choleskySolve(information, crossProduct(design, slope));
    const last = deviance;
    const from = beta;
    [eta, before] = [before, eta];
    const goTo = (share: number) => {
      beta = from.map((value, j) => value + share * (step[j] ?? 0));
      linearPredictor(design, beta, offset, eta);
      deviance = family.update(eta, slope, curvature);
    };
    const isTooFar = () => !(deviance <= (k === 1 ? Number.MAX_VALUE : last + 1e-6 * (1 + Math.abs(last))));
    goTo(1);
    for (let share = 0.5; isTooFar() && share > 1e-12; share /= 2) goTo(share);
    const move = largestMove(weighed, eta, before);
    const change = Math.abs(deviance - last) / (Math.abs(deviance) + 0.1);
    const movesOn = k > 3 && move > 0.05 && change < 1e-6;
    if (movesOn && change < (epsilon ?? 1e-11) && isSeparated(weighed, family, eta, before, 1e-6 * move)) {
      return { beta, eta, information, deviance, direction: step };
    }
    if (epsilon !== undefined && change < epsilon && move < 0.3) {
      return { beta, eta, information, deviance, direction: null };
    }
    const next = choleskyOf(gramMatrix(design, curvature), size, information.kept);
    if (next === null) {
      if (movesOn && isSeparated(weighed, family, eta, before, 1e-3 * move)) {
        return { beta, eta, information, deviance, direction: step };
      }
      throw new RangeError(`the information cannot be inverted at step ${k}: deviance ${deviance}`);
    }
    information = next;
    // Once steps are down to rounding they no longer shrink.
    if (k > 1 && (move < 1e-9 || (move < 1e-6 && move >= lastMove))) {
      return { beta, eta, information, deviance, direction: null };
    }
    lastMove = move;
  }
  throw new RangeError(`the model did not settle in ${maxSteps} steps: deviance ${deviance}`);
}

function weighedRows(family: GlmFamily): Uint8Array {
  const weighed = new Uint8Array(family.rows);
  let any = false;
  for (let i = 0; i < family.rows; i++) {
    if (!(family.weight(i) > 0)) continue;
    weighed[i] = 1;
    any = true;
  }
  if (!any) throw new RangeError(`a model needs a row of weight above 0: ${family.rows} rows given`);
  return weighed;
}

function largestMove(weighed: Uint8Array, eta: Float64Array, before: Float64Array): number {
  let move = 0;
  for (let i = 0; i < eta.length; i++) {
    if (weighed[i] === 1) move = Math.max(move, Math.abs((eta[i] ?? 0) - (before[i] ?? 0)));
  }
  return move;
}

function isSeparated(
  weighed: Uint8Array,
  family: GlmFamily,
  eta: Float64Array,
  before: Float64Array,
  tolerance: number,
): boolean {
  for (let i = 0; i < eta.length; i++) {
    if (weighed[i] === 0) continue;
    const edge = family.edge(i);
    const move = (eta[i] ?? 0) - (before[i] ?? 0);
    if (edge === 0 ? Math.abs(move) > tolerance : move * edge < -tolerance) return false;
  }
  return true;
}
