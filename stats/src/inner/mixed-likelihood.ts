import { crossProduct } from "./cross-product.ts";
import type { Design } from "./design.ts";
import { hermiteNodes } from "./hermite-nodes.ts";
import { linearPredictor } from "./linear-predictor.ts";
import type { MixedFamily, RowParts } from "./mixed-family.ts";

export interface MixedLikelihood {
  /**
   * The marginal log-likelihood at coefficients and, last, the standard deviation of the intercepts, less the family's
   * constant.
   * @param slope is filled with its derivatives
   */
  readonly at: (point: Float64Array, slope: Float64Array) => number;
  /** of each group at the last point looked at: the likeliest intercept over its standard deviation, and its own spread */
  readonly modes: Float64Array;
  readonly spreads: Float64Array;
  /** curvature of each row's log-likelihood there */
  readonly curvature: Float64Array;
}

/**
 * The likelihood of a model with a normal intercept for each group. Each group's integral is worked out around its highest
 * point: with 1 node by Laplace's approximation, with more by adaptive Gauss-Hermite quadrature.
 * @param starts the first row of each group, and the number of rows; rows of a group lie together
 * @see Pinheiro & Bates 1995; Bates et al 2015, Fitting linear mixed-effects models using lme4
 */
export function mixedLikelihood(
  design: Design,
  family: MixedFamily,
  offset: Float64Array | null,
  starts: Uint32Array,
  nodeCount: number,
): MixedLikelihood {
  const { rows, size } = design;
  const groups = starts.length - 1;
  const { nodes, weights } = hermiteNodes(nodeCount);
  const eta = new Float64Array(rows);
  const parts: RowParts = {
    slope: new Float64Array(rows),
    curvature: new Float64Array(rows),
    bend: new Float64Array(rows),
  };
  const modes = new Float64Array(groups);
  const spreads = new Float64Array(groups).fill(1);
  const sums = new Float64Array(3);
  const heights = new Float64Array(nodeCount);
  const slopes = new Float64Array(nodeCount);

  return { at, modes, spreads, curvature: parts.curvature };

  function at(point: Float64Array, slope: Float64Array): number {
    const sd = point[size] ?? 0;
    linearPredictor(design, point, offset, eta);
    let total = 0;
    let alongSd = 0;
    for (let g = 0; g < groups; g++) {
      const from = starts[g] ?? 0;
      const to = starts[g + 1] ?? 0;
      const mode = findMode(from, to, sd, modes[g] ?? 0);
      const top = family.rowsAt(from, to, eta, sd * mode, parts, sums) - (mode * mode) / 2;
      const [pull = 0, curvature = 0, bend = 0] = sums;
      const spread = 1 / Math.sqrt(1 + sd * sd * curvature);
      modes[g] = mode;
      spreads[g] = spread;
      const around = nodeCount === 1 ? onMode(mode, spread, pull) : overNodes(from, to, sd, mode, spread, top);
      total += top + around.height;
      const modeBySd = (pull - sd * curvature * mode) * spread * spread;
      const ofBend = -0.5 * around.bySpread * spread ** 3 * sd * sd;
      const ofCurvature = -(around.byMode + ofBend * sd * bend) * sd * spread * spread;
      const spreadBySd = -(spread ** 3) * (sd * curvature + 0.5 * sd * sd * bend * (mode + sd * modeBySd));
      alongSd += around.bySd + around.byMode * modeBySd + around.bySpread * spreadBySd;
      for (let i = from; i < to; i++) {
        const shift = ofBend * (parts.bend[i] ?? 0) + ofCurvature * (parts.curvature[i] ?? 0);
        parts.slope[i] = (parts.slope[i] ?? 0) + shift;
      }
    }
    slope.set(crossProduct(design, parts.slope));
    slope[size] = alongSd;
    return total;
  }

  // Laplace: the integral from its highest point and its width there.
  function onMode(mode: number, spread: number, pull: number) {
    return { height: Math.log(spread), bySd: mode * pull, byMode: 0, bySpread: 1 / spread };
  }

  // Quadrature: each node has a share of the integral, and moves with the mode and the spread.
  function overNodes(from: number, to: number, sd: number, mode: number, spread: number, top: number) {
    let mass = 0;
    for (let k = 0; k < nodeCount; k++) {
      const z = nodes[k] ?? 0;
      const u = mode + Math.SQRT2 * spread * z;
      const height = family.heightAt(from, to, eta, sd * u, sums) - (u * u) / 2;
      slopes[k] = sums[0] ?? 0;
      heights[k] = (weights[k] ?? 0) * Math.exp(z * z + height - top);
      mass += heights[k] ?? 0;
    }
    let bySd = 0;
    let byMode = 0;
    let bySpread = 1 / spread;
    parts.slope.fill(0, from, to);
    for (let k = 0; k < nodeCount; k++) {
      const share = (heights[k] ?? 0) / mass;
      const offMode = Math.SQRT2 * (nodes[k] ?? 0);
      const u = mode + offMode * spread;
      const rise = sd * (slopes[k] ?? 0) - u;
      byMode += share * rise;
      bySpread += share * rise * offMode;
      bySd += share * u * (slopes[k] ?? 0);
      family.addSlopes(from, to, eta, sd * u, parts, share);
    }
    return { height: Math.log((mass * spread) / Math.sqrt(Math.PI)), bySd, byMode, bySpread };
  }

  // Newton's method inside a bracket: the slope falls all the way. The error of a step is about its square.
  function findMode(from: number, to: number, sd: number, guess: number): number {
    let u = guess;
    let low = -Infinity;
    let high = Infinity;
    for (let k = 0; k < 100; k++) {
      family.pullAt(from, to, eta, sd * u, sums);
      const slope = sd * (sums[0] ?? 0) - u;
      if (slope > 0) low = u;
      else high = u;
      const step = slope / (1 + sd * sd * (sums[1] ?? 0));
      if (Math.abs(step) < 1e-7) return u + step;
      const next = u + step;
      const isOpen = low === -Infinity || high === Infinity;
      if (next > low && next < high) u = next;
      else u = isOpen ? u + Math.max(-1, Math.min(1, step)) : (low + high) / 2;
    }
    return u;
  }
}
