import { digamma } from "../../src/digamma.ts";
import { logGamma } from "../../src/log-gamma.ts";
import { trigamma } from "../../src/trigamma.ts";

interface SpecialFunction {
  readonly arguments: readonly string[];
  readonly answer: (values: readonly number[]) => number;
}

// R goes below 0 too, where ours refuse: by the reflection formulas (DLMF 5.5).
function anyLogGamma(x: number): number {
  if (x > 0) return x === Infinity ? Infinity : logGamma(x);
  if (Number.isInteger(x)) return Infinity;
  return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * (x - Math.floor(x))))) - logGamma(1 - x);
}

function anyDigamma(x: number): number {
  if (x > 0) return x === Infinity ? Infinity : digamma(x);
  if (Number.isInteger(x)) return Number.NaN;
  return digamma(1 - x) - Math.PI / Math.tan(Math.PI * (x - Math.floor(x)));
}

function anyTrigamma(x: number): number {
  if (x > 0) return x === Infinity ? 0 : trigamma(x);
  if (Number.isInteger(x)) return Infinity;
  return (Math.PI / Math.sin(Math.PI * (x - Math.floor(x)))) ** 2 - trigamma(1 - x);
}

function logBeta(a: number, b: number): number {
  return anyLogGamma(a) + anyLogGamma(b) - anyLogGamma(a + b);
}

function logChoose(n: number, k: number): number {
  return anyLogGamma(n + 1) - anyLogGamma(k + 1) - anyLogGamma(n - k + 1);
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  if (k > 30 && n - k > 30) return Math.round(Math.exp(logChoose(n, k)));
  let product = 1;
  const least = Math.min(k, n - k);
  for (let j = 1; j <= least; j++) product *= (n - least + j) / j;
  return Math.round(product);
}

// The sign is that of the sine where x is below 0.
function gammaFunction(x: number): number {
  if (x <= 0 && Number.isInteger(x)) return Number.NaN;
  if (x > 0 && x <= 171 && Number.isInteger(x)) {
    let product = 1;
    for (let k = 2; k < x; k++) product *= k;
    return product;
  }
  const sign = x > 0 || Math.floor(x) % 2 === 0 ? 1 : -1;
  return sign * Math.exp(anyLogGamma(x));
}

/** R's functions about gamma, by name, with the names of their arguments. */
export const gammaFunctions: { readonly [name: string]: SpecialFunction } = {
  lgamma: { arguments: ["x"], answer: ([x = 0]) => anyLogGamma(x) },
  digamma: { arguments: ["x"], answer: ([x = 0]) => anyDigamma(x) },
  trigamma: { arguments: ["x"], answer: ([x = 0]) => anyTrigamma(x) },
  gamma: { arguments: ["x"], answer: ([x = 0]) => gammaFunction(x) },
  factorial: { arguments: ["x"], answer: ([x = 0]) => gammaFunction(x + 1) },
  lfactorial: { arguments: ["x"], answer: ([x = 0]) => anyLogGamma(x + 1) },
  lbeta: { arguments: ["a", "b"], answer: ([a = 0, b = 0]) => logBeta(a, b) },
  beta: { arguments: ["a", "b"], answer: ([a = 0, b = 0]) => Math.exp(logBeta(a, b)) },
  lchoose: { arguments: ["n", "k"], answer: ([n = 0, k = 0]) => logChoose(n, k) },
  choose: { arguments: ["n", "k"], answer: ([n = 0, k = 0]) => choose(n, Math.round(k)) },
};
