import { quantileOfLog } from "./inner/quantile-of-log.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { normalCdf } from "./normal-cdf.ts";
import { normalDensity } from "./normal-density.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

const centreAbove = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const centreBelow = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const middleAbove = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156545, 1.4234371107496835,
];
const middleBelow = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const farAbove = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farBelow = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];

/**
 * The standard normal quantile.
 * @param p a probability, 0 to 1; 0 and 1 give infinities
 * @param tail "upper" if p is P(Z > z): keeps its digits where p is tiny
 * @param scale "log" if p is given by its natural logarithm
 * @returns z with P(Z <= z) = p (or P(Z > z) = p); 1.959963984540054 at 0.975
 * @throws RangeError if p is outside 0 to 1
 * @see Wichura 1988, algorithm AS 241 (PPND16); R's qnorm
 * @example
 * normalQuantile(0.975); // 1.9600
 */
export function normalQuantile(p: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  if (scale === "log") return quantileOfLog(p, tail, plainQuantile, () => extreme(p, tail));
  return plainQuantile(p, tail);
}

// Newton's method on the logarithm of the tail, which is close to a parabola out here.
function extreme(logP: number, tail: Tail): number {
  let z = Math.sqrt(-2 * logP);
  for (let k = 0; k < 50; k++) {
    const here = normalCdf(z, "upper", "log");
    const step = (here - logP) / Math.exp(normalDensity(z, "log") - here);
    z += step;
    if (Math.abs(step) <= 1e-15 * z) break;
  }
  return tail === "lower" ? -z : z;
}

function plainQuantile(p: number, tail: Tail): number {
  requireProbability(p);
  if (tail === "upper") return -plainQuantile(p, "lower");
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(centreAbove, r)) / polynomial(centreBelow, r);
  }
  const nearer = centred < 0 ? p : 1 - p;
  if (nearer === 0) return centred < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(nearer));
  const size =
    r <= 5
      ? polynomial(middleAbove, r - 1.6) / polynomial(middleBelow, r - 1.6)
      : polynomial(farAbove, r - 5) / polynomial(farBelow, r - 5);
  return centred < 0 ? -size : size;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
