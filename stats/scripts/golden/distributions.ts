import { betaQuantile } from "../../src/beta-quantile.ts";
import { binomialCdf } from "../../src/binomial-cdf.ts";
import { binomialDensity } from "../../src/binomial-density.ts";
import { binomialQuantile } from "../../src/binomial-quantile.ts";
import { chiSquareCdf } from "../../src/chi-square-cdf.ts";
import { chiSquareQuantile } from "../../src/chi-square-quantile.ts";
import { gammaQuantile } from "../../src/gamma-quantile.ts";
import { logGamma } from "../../src/log-gamma.ts";
import { negativeBinomialDensity } from "../../src/negative-binomial-density.ts";
import { normalCdf } from "../../src/normal-cdf.ts";
import { normalQuantile } from "../../src/normal-quantile.ts";
import { poissonCdf } from "../../src/poisson-cdf.ts";
import { poissonDensity } from "../../src/poisson-density.ts";
import { poissonQuantile } from "../../src/poisson-quantile.ts";
import { regularisedBeta } from "../../src/regularised-beta.ts";
import { studentCdf } from "../../src/student-cdf.ts";
import { studentQuantile } from "../../src/student-quantile.ts";
import type { Answer } from "./case.ts";
import { numbersOf } from "./input.ts";

type Call = (a: number, b: number, c: number) => number;

const calls: Record<string, readonly [Call, ...string[]]> = {
  qnorm: [(p) => normalQuantile(p), "p"],
  pnorm: [(q) => normalCdf(q), "q"],
  qchisq: [(p, df) => chiSquareQuantile(p, df), "p", "df"],
  pchisq: [(q, df) => chiSquareCdf(q, df), "q", "df"],
  qt: [(p, df) => studentQuantile(p, df), "p", "df"],
  pt: [(q, df) => studentCdf(q, df), "q", "df"],
  qbinom: [(p, size, prob) => binomialQuantile(p, size, prob), "p", "size", "prob"],
  pbinom: [(q, size, prob) => binomialCdf(q, size, prob), "q", "size", "prob"],
  dbinom: [(x, size, prob) => binomialDensity(x, size, prob), "x", "size", "prob"],
  qpois: [(p, lambda) => poissonQuantile(p, lambda), "p", "lambda"],
  ppois: [(q, lambda) => poissonCdf(q, lambda), "q", "lambda"],
  dpois: [(x, lambda) => poissonDensity(x, lambda), "x", "lambda"],
  dnbinom: [(x, size, mu) => negativeBinomialDensity(x, size, mu), "x", "size", "mu"],
  qgamma: [(p, shape) => gammaQuantile(p, shape), "p", "shape"],
  qbeta: [(p, a, b) => betaQuantile(p, a, b), "p", "shape1", "shape2"],
  pbeta: [(q, a, b) => regularisedBeta(q, a, b), "q", "shape1", "shape2"],
  lgamma: [(x) => logGamma(x), "x"],
};

/** Answers R's d, p and q functions by name. */
export const answerDistributions: Answer = (input) => {
  const [call, ...names] = calls[String(input.fn)] ?? [() => Number.NaN, "p"];
  const [a = [], b = [], c = []] = names.map((name) => numbersOf(input[name]));
  return { value: a.map((x, i) => call(x, b[i] ?? Number.NaN, c[i] ?? Number.NaN)) };
};
