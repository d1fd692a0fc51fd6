import { choleskyOf } from "./cholesky.ts";
import { choleskySolve } from "./cholesky-solve.ts";
import { conditionalInformation } from "./conditional-information.ts";
import { crossProduct } from "./cross-product.ts";
import type { Design } from "./design.ts";
import type { GlmFamily } from "./glm-family.ts";
import { linearPredictor } from "./linear-predictor.ts";

const step = 1e-4;
const tolerance = 1e-12;

/**
 * Second derivatives of half the deviance as lme4 1.1 works them out with tolPwrss = 1e-12: from differences of 0.0001 between
 * deviances whose inner iteration begins where its first stage ended and takes its curvatures from the step before its last.
 * Where neighbouring points take different numbers of steps, they are off by a per cent. Only to compare with lme4.
 * @param point coefficients of the columns as they were given and, last, the spread
 * @returns (size + 1) x (size + 1), row by row
 */
export function lme4Curvature(
  design: Design,
  family: GlmFamily,
  offset: Float64Array | null,
  starts: Uint32Array,
  point: Float64Array,
): Float64Array {
  const { size } = design;
  const n = size + 1;
  const rows = workspace(design, family, offset, starts);
  const first = firstStage(rows, point[size] ?? 0);
  const at = (...moves: readonly (readonly [number, number])[]) => {
    const moved = Float64Array.from(point);
    for (const [i, by] of moves) moved[i] = (moved[i] ?? 0) + by;
    return devianceFrom(rows, first, moved);
  };
  const here = at();
  const second = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    second[i * n + i] = (at([i, step]) - 2 * here + at([i, -step])) / (step * step);
    for (let j = 0; j < i; j++) {
      const same = at([i, step], [j, step]) + at([i, -step], [j, -step]);
      const crossed = at([i, step], [j, -step]) + at([i, -step], [j, step]);
      second[i * n + j] = (same - crossed) / (4 * step * step);
      second[j * n + i] = second[i * n + j] ?? 0;
    }
  }
  return second.map((one) => one / 2);
}

type Workspace = ReturnType<typeof workspace>;

function workspace(design: Design, family: GlmFamily, offset: Float64Array | null, starts: Uint32Array) {
  const column = () => new Float64Array(family.rows);
  const groups = starts.length - 1;
  const perGroup = () => new Float64Array(groups);
  return {
    design,
    family,
    offset,
    starts,
    groups,
    fixed: column(),
    slope: column(),
    curvature: column(),
    weights: perGroup(),
    pulls: perGroup(),
  };
}

// Sums of each group: of the weights, and of the weighted working outcomes less the fixed part.
function sumGroups(w: Workspace, eta: Float64Array): void {
  w.family.update(eta, w.slope, w.curvature);
  for (let g = 0; g < w.groups; g++) {
    let weight = 0;
    let pull = 0;
    for (let i = w.starts[g] ?? 0; i < (w.starts[g + 1] ?? 0); i++) {
      const curvature = w.curvature[i] ?? 0;
      weight += curvature;
      pull += curvature * ((eta[i] ?? 0) - (w.fixed[i] ?? 0)) + (w.slope[i] ?? 0);
    }
    w.weights[g] = weight;
    w.pulls[g] = pull;
  }
}

// Takes each group's intercept from its sums, and fills the predictor; gives what the intercepts cost.
function addIntercepts(w: Workspace, sd: number, eta: Float64Array): { squares: number; logDeterminant: number } {
  let squares = 0;
  let logDeterminant = 0;
  for (let g = 0; g < w.groups; g++) {
    const widened = 1 + sd * sd * (w.weights[g] ?? 0);
    const u = (sd * (w.pulls[g] ?? 0)) / widened;
    squares += u * u;
    logDeterminant += Math.log(widened);
    for (let i = w.starts[g] ?? 0; i < (w.starts[g + 1] ?? 0); i++) eta[i] = (w.fixed[i] ?? 0) + sd * u;
  }
  return { squares, logDeterminant };
}

function settle(w: Workspace, eta: Float64Array, round: () => { squares: number; logDeterminant: number }): number {
  let last = Infinity;
  for (let k = 0; ; k++) {
    const { squares, logDeterminant } = round();
    const deviance = w.family.update(eta, w.slope, w.curvature) + squares;
    // Rounding can keep many rows from ever coming to rest; by then they have long been near enough.
    if (Math.abs((last - deviance) / deviance) < tolerance || k === 100) return deviance + logDeterminant;
    last = deviance;
  }
}

function devianceFrom(w: Workspace, first: Float64Array, point: Float64Array): number {
  const { design, offset } = w;
  const own = Float64Array.from(point.subarray(0, design.size));
  for (const [k, place] of design.places.entries()) {
    const slope = point[place] ?? 0;
    own[place] = slope * (design.spreads[k] ?? 1);
    if (design.hasConstant) own[0] = (own[0] ?? 0) + (design.centres[k] ?? 0) * slope;
  }
  linearPredictor(design, own, offset, w.fixed);
  const eta = Float64Array.from(first);
  const sd = point[design.size] ?? 0;
  return settle(w, eta, () => {
    sumGroups(w, eta);
    return addIntercepts(w, sd, eta);
  });
}

// lme4's first stage: for each spread the coefficients and intercepts are found together, and the best spread is taken.
function firstStage(w: Workspace, sd: number): Float64Array {
  const eta = new Float64Array(w.family.rows);
  const at = (spread: number) => jointDeviance(w, spread, eta);
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = 0;
  let high = 3 * sd + 0.1;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = at(left);
  let atRight = at(right);
  for (let k = 0; k < 50; k++) {
    if (atLeft < atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - golden * (high - low);
      atLeft = at(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = at(right);
    }
  }
  at((low + high) / 2);
  return eta;
}

function jointDeviance(w: Workspace, sd: number, eta: Float64Array): number {
  const { design, family, offset, starts } = w;
  family.start(eta);
  return settle(w, eta, () => {
    if (offset === null) w.fixed.fill(0);
    else w.fixed.set(offset);
    sumGroups(w, eta);
    const reach = (g: number) => (sd * sd) / (1 + sd * sd * (w.weights[g] ?? 0));
    const outcome = new Float64Array(family.rows);
    for (let g = 0; g < w.groups; g++) {
      const shared = reach(g) * (w.pulls[g] ?? 0);
      for (let i = starts[g] ?? 0; i < (starts[g + 1] ?? 0); i++) {
        const curvature = w.curvature[i] ?? 0;
        outcome[i] = curvature * ((eta[i] ?? 0) - (w.fixed[i] ?? 0) - shared) + (w.slope[i] ?? 0);
      }
    }
    const information = choleskyOf(conditionalInformation(design, w.curvature, starts, reach), design.size);
    if (information === null) throw new RangeError(`the information cannot be inverted at spread ${sd}`);
    const beta = choleskySolve(information, crossProduct(design, outcome));
    linearPredictor(design, beta, offset, w.fixed);
    // The intercepts come from the same weights and working outcomes, less the coefficients just found.
    sumGroups(w, eta);
    return addIntercepts(w, sd, eta);
  });
}
