import { digamma } from "../digamma.ts";
import { trigamma } from "../trigamma.ts";

/**
 * The size of a negative binomial distribution that makes counts of known means likeliest.
 * @param weights multiply the log-likelihood of each row; null for 1
 * @param guess where to begin, above 0
 * @returns theta with the information at it; infinite, with no information, if counts vary no more than Poisson's do
 * @throws RangeError if the search does not settle
 * @see MASS::theta.ml
 */
export function bestTheta(
  counts: Float64Array,
  means: Float64Array,
  weights: Float64Array | null,
  guess: number,
): { theta: number; information: number } {
  if (!(excess(counts, means, weights) > 0)) return { theta: Infinity, information: 0 };
  let low = 0;
  let high = Infinity;
  let theta = guess;
  for (let k = 0; k < 200; k++) {
    const { slope, information } = look(counts, means, weights, theta);
    if (slope > 0) low = theta;
    else high = theta;
    // Newton's step for the logarithm of theta, which is nearer to a parabola.
    const curvature = information * theta - slope;
    let next = curvature > 0 ? theta * Math.exp(Math.max(-3, Math.min(3, slope / curvature))) : Number.NaN;
    if (!(next > low && next < high))
      next = high === Infinity ? theta * 10 : low === 0 ? theta / 10 : Math.sqrt(low * high);
    if (Math.abs(next - theta) <= 1e-11 * theta) return { theta: next, information };
    // Beyond this a mean of a thousand has a variance 0.01% above Poisson's: rounding decides where the top is.
    if (next > 1e7) return { theta: Infinity, information: 0 };
    theta = next;
  }
  throw new RangeError(`theta did not settle in 200 steps: ${theta}`);
}

// Twice the slope of the log-likelihood in 1/theta where 1/theta is 0.
function excess(counts: Float64Array, means: Float64Array, weights: Float64Array | null): number {
  let sum = 0;
  let scale = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    const each = weights === null ? 1 : (weights[i] ?? 0);
    sum += each * ((count - (means[i] ?? 0)) ** 2 - count);
    scale += each * (count + (means[i] ?? 0));
  }
  return sum - 1e-9 * scale;
}

function look(counts: Float64Array, means: Float64Array, weights: Float64Array | null, theta: number) {
  const digammaAtTheta = digamma(theta);
  const trigammaAtTheta = trigamma(theta);
  let slope = 0;
  let information = 0;
  for (let i = 0; i < counts.length; i++) {
    const each = weights === null ? 1 : (weights[i] ?? 0);
    if (each === 0) continue;
    const count = counts[i] ?? 0;
    const mean = means[i] ?? 0;
    let rise = 0;
    let bend = 0;
    if (Number.isInteger(count) && count < 200) {
      for (let k = 0; k < count; k++) {
        const step = 1 / (theta + k);
        rise += step;
        bend += step * step;
      }
    } else {
      rise = digamma(theta + count) - digammaAtTheta;
      bend = trigammaAtTheta - trigamma(theta + count);
    }
    const gap = (mean - count) / (mean + theta);
    slope += each * (rise - Math.log1p(mean / theta) + gap);
    information += each * (bend - 1 / theta + (1 + gap) / (mean + theta));
  }
  return { slope, information };
}
