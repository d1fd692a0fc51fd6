import type { BetweenVarianceMethod } from "../meta-analysis.ts";

/**
 * Estimates the variance of true effects between studies.
 * @param y effects, two or more
 * @param v their variances, above 0
 * @returns 0 or more
 * @throws RangeError if the estimate does not settle
 */
export function betweenVariance(
  y: Float64Array,
  v: Float64Array,
  method: Exclude<BetweenVarianceMethod, "fixed">,
): number {
  if (method === "dersimonian-laird") return derSimonianLaird(y, v);
  if (method === "hedges") return hedges(y, v);
  // Empirical Bayes solves the same equation as Paule and Mandel (Viechtbauer et al 2015).
  if (method === "paule-mandel" || method === "empirical-bayes") return pauleMandel(y, v);
  return fisherScoring(y, v, method);
}

interface Sums {
  readonly one: number;
  readonly two: number;
  readonly three: number;
  /** weighted squares about the weighted mean, with weights to the first power and squared */
  readonly q: number;
  readonly qq: number;
}

function sumsAt(y: Float64Array, v: Float64Array, tau2: number): Sums {
  let one = 0;
  let two = 0;
  let three = 0;
  let sum = 0;
  for (const [i, variance] of v.entries()) {
    const weight = 1 / (variance + tau2);
    one += weight;
    two += weight * weight;
    three += weight * weight * weight;
    sum += weight * (y[i] ?? 0);
  }
  let q = 0;
  let qq = 0;
  for (const [i, variance] of v.entries()) {
    const weight = 1 / (variance + tau2);
    const gap = (y[i] ?? 0) - sum / one;
    q += weight * gap * gap;
    qq += weight * weight * gap * gap;
  }
  return { one, two, three, q, qq };
}

function derSimonianLaird(y: Float64Array, v: Float64Array): number {
  const { one, two, q } = sumsAt(y, v, 0);
  return Math.max(0, (q - (y.length - 1)) / (one - two / one));
}

function hedges(y: Float64Array, v: Float64Array): number {
  const n = y.length;
  const mean = y.reduce((sum, value) => sum + value / n, 0);
  const variance = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return Math.max(0, variance - v.reduce((sum, value) => sum + value / n, 0));
}

// Q falls as tau2 rises: the tau2 at which Q is what chance alone would give.
function pauleMandel(y: Float64Array, v: Float64Array): number {
  const df = y.length - 1;
  if (sumsAt(y, v, 0).q <= df) return 0;
  let low = 0;
  let high = Infinity;
  let tau2 = derSimonianLaird(y, v);
  for (let k = 0; k < 500; k++) {
    const { q, qq } = sumsAt(y, v, tau2);
    if (q > df) low = tau2;
    else high = tau2;
    const next = tau2 + (q - df) / qq;
    const inside = next > low && next < high ? next : high === Infinity ? 2 * tau2 + 1e-6 : (low + high) / 2;
    if (Math.abs(inside - tau2) <= 1e-14 * tau2) return inside;
    tau2 = inside;
  }
  return tau2;
}

function fisherScoring(y: Float64Array, v: Float64Array, method: "reml" | "ml"): number {
  let tau2 = hedges(y, v);
  for (let k = 0; k < 10_000; k++) {
    const { one, two, three, qq } = sumsAt(y, v, tau2);
    const restricted = method === "reml";
    const pull = qq - (restricted ? one - two / one : one);
    const information = restricted ? two - (2 * three) / one + (two / one) ** 2 : two;
    const next = Math.max(0, tau2 + pull / information);
    if (Math.abs(next - tau2) <= 1e-13 * (next + 1e-300) || (next === 0 && tau2 === 0)) return next;
    tau2 = next;
  }
  throw new RangeError(`tau2 did not settle in 10,000 steps: ${tau2}`);
}
