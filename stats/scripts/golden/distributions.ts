import { betaCdf } from "../../src/beta-cdf.ts";
import { betaDensity } from "../../src/beta-density.ts";
import { betaQuantile } from "../../src/beta-quantile.ts";
import { binomialCdf } from "../../src/binomial-cdf.ts";
import { binomialDensity } from "../../src/binomial-density.ts";
import { binomialQuantile } from "../../src/binomial-quantile.ts";
import { fCdf } from "../../src/f-cdf.ts";
import { fDensity } from "../../src/f-density.ts";
import { fQuantile } from "../../src/f-quantile.ts";
import { gammaCdf } from "../../src/gamma-cdf.ts";
import { gammaDensity } from "../../src/gamma-density.ts";
import { gammaQuantile } from "../../src/gamma-quantile.ts";
import { negativeBinomialCdf } from "../../src/negative-binomial-cdf.ts";
import { negativeBinomialDensity } from "../../src/negative-binomial-density.ts";
import { negativeBinomialQuantile } from "../../src/negative-binomial-quantile.ts";
import { normalCdf } from "../../src/normal-cdf.ts";
import { normalDensity } from "../../src/normal-density.ts";
import { normalQuantile } from "../../src/normal-quantile.ts";
import { poissonCdf } from "../../src/poisson-cdf.ts";
import { poissonDensity } from "../../src/poisson-density.ts";
import { poissonQuantile } from "../../src/poisson-quantile.ts";
import type { Scale } from "../../src/scale.ts";
import { studentCdf } from "../../src/student-cdf.ts";
import { studentDensity } from "../../src/student-density.ts";
import { studentQuantile } from "../../src/student-quantile.ts";
import type { Tail } from "../../src/tail.ts";
import type { Answer, Value, Values } from "./case.ts";
import { gammaFunctions } from "./gamma-functions.ts";

/** One of R's families: the names and defaults of its parameters, and its three functions of them. */
interface Family {
  readonly parameters: { readonly [name: string]: number | null };
  /** from R's parameters to ours; NaN where R has no such distribution */
  readonly read: (given: Record<string, number>) => readonly [number, number];
  readonly density: (x: number, a: number, b: number, scale: Scale) => number;
  readonly cdf: (x: number, a: number, b: number, tail: Tail, scale: Scale) => number;
  readonly quantile: (p: number, a: number, b: number, tail: Tail, scale: Scale) => number;
}

// R rounds counts that are whole but for rounding.
const whole = (x: number) => (Math.abs(x - Math.round(x)) <= 1e-7 * Math.max(1, Math.abs(x)) ? Math.round(x) : x);
const wholeOnly = (x: number) => (Number.isInteger(whole(x)) ? whole(x) : Number.NaN);
const downToWhole = (x: number) => Math.floor(x + 1e-7);
const need = (value: number | undefined) => value ?? Number.NaN;

const families: Record<string, Family> = {
  norm: {
    parameters: { mean: 0, sd: 1 },
    read: ({ mean, sd }) => [need(mean), sd !== undefined && sd < 0 ? Number.NaN : need(sd)],
    density: (x, mean, sd, scale) => {
      const at = normalDensity((x - mean) / sd, scale);
      return scale === "log" ? at - Math.log(sd) : at / sd;
    },
    cdf: (x, mean, sd, tail, scale) => normalCdf((x - mean) / sd, tail, scale),
    quantile: (p, mean, sd, tail, scale) => mean + sd * normalQuantile(p, tail, scale),
  },
  chisq: {
    parameters: { df: null },
    read: ({ df }) => [need(df) / 2, 2],
    density: (x, shape, unit, scale) => gamma.density(x, shape, unit, scale),
    cdf: (x, shape, unit, tail, scale) => gamma.cdf(x, shape, unit, tail, scale),
    quantile: (p, shape, unit, tail, scale) => gamma.quantile(p, shape, unit, tail, scale),
  },
  gamma: {
    parameters: { shape: null, rate: 1, scale: 1 },
    read: ({ shape, rate, scale }) => [need(shape), need(scale) / need(rate)],
    density: (x, shape, unit, scale) => {
      const at = gammaDensity(x / unit, shape, scale);
      return scale === "log" ? at - Math.log(unit) : at / unit;
    },
    cdf: (x, shape, unit, tail, scale) => {
      if (shape === 0) return fixed(x >= 0, tail, scale);
      return gammaCdf(x / unit, shape, tail, scale);
    },
    quantile: (p, shape, unit, tail, scale) => (shape === 0 ? 0 : gammaQuantile(p, shape, tail, scale) * unit),
  },
  beta: {
    parameters: { shape1: null, shape2: null },
    read: ({ shape1, shape2 }) => [need(shape1), need(shape2)],
    density: betaDensity,
    cdf: betaCdf,
    quantile: betaQuantile,
  },
  t: {
    parameters: { df: null },
    read: ({ df }) => [need(df), 0],
    density: (t, df, _, scale) => (df === Infinity ? normalDensity(t, scale) : studentDensity(t, df, scale)),
    cdf: (t, df, _, tail, scale) => (df === Infinity ? normalCdf(t, tail, scale) : studentCdf(t, df, tail, scale)),
    quantile: (p, df, _, tail, scale) =>
      df === Infinity ? normalQuantile(p, tail, scale) : studentQuantile(p, df, tail, scale),
  },
  f: {
    parameters: { df1: null, df2: null },
    read: ({ df1, df2 }) => [need(df1), need(df2)],
    density: (x, df1, df2, scale) =>
      df2 === Infinity ? gamma.density(x, df1 / 2, 2 / df1, scale) : fDensity(x, df1, df2, scale),
    cdf: (x, df1, df2, tail, scale) =>
      df2 === Infinity ? gamma.cdf(x, df1 / 2, 2 / df1, tail, scale) : fCdf(x, df1, df2, tail, scale),
    quantile: (p, df1, df2, tail, scale) =>
      df2 === Infinity ? gamma.quantile(p, df1 / 2, 2 / df1, tail, scale) : fQuantile(p, df1, df2, tail, scale),
  },
  binom: {
    parameters: { size: null, prob: null },
    read: ({ size, prob }) => [wholeOnly(need(size)), need(prob)],
    density: (x, size, prob, scale) => binomialDensity(whole(x), size, prob, scale),
    cdf: (x, size, prob, tail, scale) => binomialCdf(downToWhole(x), size, prob, tail, scale),
    // R takes all trials where p leaves nothing above, even where fewer would do.
    quantile: (p, size, prob, tail, scale) => {
      const most = tail === "upper" ? 0 : 1;
      return p === (scale === "log" ? Math.log(most) : most) ? size : binomialQuantile(p, size, prob, tail, scale);
    },
  },
  nbinom: {
    parameters: { size: null, prob: -1, mu: -1 },
    read: ({ size, prob, mu }) => [need(size), mu === -1 ? (need(size) * (1 - need(prob))) / need(prob) : need(mu)],
    density: (x, size, mu, scale) =>
      size === Infinity ? poissonDensity(whole(x), mu, scale) : negativeBinomialDensity(whole(x), size, mu, scale),
    cdf: (x, size, mu, tail, scale) =>
      size === Infinity
        ? poissonCdf(downToWhole(x), mu, tail, scale)
        : negativeBinomialCdf(downToWhole(x), size, mu, tail, scale),
    quantile: (p, size, mu, tail, scale) =>
      size === Infinity ? poissonQuantile(p, mu, tail, scale) : negativeBinomialQuantile(p, size, mu, tail, scale),
  },
  pois: {
    parameters: { lambda: null },
    read: ({ lambda }) => [need(lambda), 0],
    density: (x, lambda, _, scale) => poissonDensity(whole(x), lambda, scale),
    cdf: (x, lambda, _, tail, scale) => poissonCdf(downToWhole(x), lambda, tail, scale),
    quantile: (p, lambda, _, tail, scale) => poissonQuantile(p, lambda, tail, scale),
  },
};

const gamma = families.gamma as Family;

function fixed(isBelow: boolean, tail: Tail, scale: Scale): number {
  const p = isBelow === (tail === "lower") ? 1 : 0;
  return scale === "log" ? Math.log(p) : p;
}

/** Answers R's d, p and q functions and its gamma functions by name, each argument recycled as R does. */
export const answerDistributions: Answer = (input) => {
  const name = String(input.fn);
  const special = gammaFunctions[name];
  if (special !== undefined) {
    const columns = special.arguments.map((one) => listFrom(input[one]));
    return { value: recycled(columns, (values) => special.answer(values)) };
  }
  const family = families[name.slice(1)];
  const kind = name[0];
  if (family === undefined || !(kind === "d" || kind === "p" || kind === "q"))
    throw new TypeError(`unknown fn: ${name}`);
  const scale: Scale = isTrue(input[kind === "d" ? "log" : "log.p"]) ? "log" : "plain";
  const tail: Tail = input["lower.tail"] === undefined || isTrue(input["lower.tail"]) ? "lower" : "upper";
  const names = Object.keys(family.parameters);
  const first = listFrom(input[{ d: "x", p: "q", q: "p" }[kind]]);
  const columns = [first, ...names.map((one) => parameterFrom(input, one, family.parameters[one] ?? null))];
  const call = (values: readonly number[]) => {
    const given = Object.fromEntries(names.map((one, k) => [one, values[k + 1] ?? Number.NaN]));
    const [x = Number.NaN] = values;
    const [a, b] = family.read(given);
    if (kind === "d") return family.density(x, a, b, scale);
    return kind === "p" ? family.cdf(x, a, b, tail, scale) : family.quantile(x, a, b, tail, scale);
  };
  return { value: recycled(columns, call) };
};

// A single value may stand without a list; numbers JSON cannot say are strings.
function listFrom(value: Value | undefined): readonly Value[] {
  if (value === undefined) throw new TypeError("an argument is missing");
  return Array.isArray(value) ? value : [value];
}

function parameterFrom(input: Values, name: string, usual: number | null): readonly Value[] {
  const given = input[name];
  if (given !== undefined && given !== null) return listFrom(given);
  if (usual === null) throw new TypeError(`the argument ${name} is missing`);
  return [usual];
}

function isTrue(value: Value | undefined): boolean {
  return value === true || value === 1 || (Array.isArray(value) && isTrue(value[0]));
}

function recycled(
  columns: readonly (readonly Value[])[],
  call: (values: readonly number[]) => number,
): (number | null)[] {
  const rows = columns.some(({ length }) => length === 0) ? 0 : Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, i) => {
    const values = columns.map((column) => column[i % column.length] ?? null);
    if (values.includes(null)) return null;
    const numbers = values.map(Number);
    if (numbers.some(Number.isNaN)) return Number.NaN;
    try {
      return call(numbers);
    } catch (refusal) {
      // Where we refuse a distribution or a probability that there is not, R has NaN.
      if (refusal instanceof RangeError) return Number.NaN;
      throw refusal;
    }
  });
}
