import { normalCdf } from "../normal-cdf.ts";
import type { Tail } from "../tail.ts";
import { deviancePart } from "./deviance-part.ts";
import { logPoissonMass } from "./log-poisson-mass.ts";
import { poissonMass } from "./poisson-mass.ts";

/**
 * The incomplete gamma ratio, either tail, each worked out directly where it is the small one.
 * @param a shape, finite, above 0
 * @param x 0 or more, infinity allowed
 * @param tail "lower" for P(a, x), "upper" for Q(a, x) = 1 - P(a, x)
 * @returns 0 to 1
 * @see DLMF 8.11 and 8.12
 */
export function gammaTail(a: number, x: number, tail: Tail): number {
  if (x <= 0) return tail === "lower" ? 0 : 1;
  if (x === Infinity) return tail === "lower" ? 1 : 0;
  if (a > 1e5 && Math.abs(x - a) < 0.2 * a) return uniformExpansion(a, x, tail);
  const small = poissonMass(a, x) * (x < a + 1 ? series(a, x) : continuedFraction(a, x));
  return x < a + 1 === (tail === "lower") ? small : 1 - small;
}

/**
 * The natural logarithm of the smaller tail, however small it is: the lower one below a + 1, the upper one from there on.
 * @param a shape, finite, above 0
 * @param x above 0, finite
 */
export function logSmallGammaTail(a: number, x: number): number {
  return logPoissonMass(a, x) + Math.log(x < a + 1 ? series(a, x) : continuedFraction(a, x));
}

// Over the Poisson mass.
function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; n < 100_000; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

// Lentz's method, over the Poisson mass: the front factor x^a e^-x / Gamma(a) is a times that.
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 4e-16) break;
  }
  return a * h;
}

const first = [
  -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073, 0.0003527336860670194,
  -0.0001787551440329218, 3.919263178522438e-5, -2.1854485106799924e-6, -1.85406221071516e-6, 8.296711340953087e-7,
  -1.7665952736826078e-7, 6.707853543401498e-9,
];
const second = [
  -0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596, 0.00020576131687242798,
  -4.018775720164609e-7, -1.8098550334489977e-5, 7.64916091608111e-6,
];
const third = [0.004133597883597883, -0.0026813271604938273, 0.0007716049382716049];

// Temme's uniform expansion: the series and the fraction need about sqrt(a) terms, this needs none.
function uniformExpansion(a: number, x: number, tail: Tail): number {
  const mu = (x - a) / a;
  const half = deviancePart(a, x);
  const eta = Math.sign(mu) * Math.sqrt((2 * half) / a);
  const correction = power(first, eta) + (power(second, eta) + power(third, eta) / a) / a;
  const rest = (Math.exp(-half) / Math.sqrt(2 * Math.PI * a)) * correction;
  return tail === "lower" ? normalCdf(eta * Math.sqrt(a)) - rest : normalCdf(eta * Math.sqrt(a), "upper") + rest;
}

function power(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] ?? 0);
  return sum;
}
