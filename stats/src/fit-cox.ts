import { chiSquareCdf } from "./chi-square-cdf.ts";
import type { ChiSquareTest } from "./chi-square-test.ts";
import type { CoxBaseline, CoxData, CoxFit, CoxOptions } from "./cox-types.ts";
import { type Cholesky, choleskyOf } from "./inner/cholesky.ts";
import { choleskyInverse } from "./inner/cholesky-inverse.ts";
import { choleskySolve } from "./inner/cholesky-solve.ts";
import { concordance } from "./inner/concordance.ts";
import { coxHazard } from "./inner/cox-hazard.ts";
import { coxPredictor } from "./inner/cox-look.ts";
import { type CoxRows, layOutCox } from "./inner/cox-rows.ts";
import { iterateCox } from "./inner/iterate-cox.ts";
import { listCoefficients } from "./inner/list-coefficients.ts";
import { nameRunaways } from "./inner/name-runaways.ts";
import { testProportionality } from "./inner/proportionality.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { robustCovariance } from "./inner/robust-covariance.ts";

/**
 * Cox's proportional hazards regression. At risk at a time is each row that began before it and did not end before it.
 * Formula: Hazard(t) = baseline(t) exp(offset + X beta).
 * @returns log hazard ratios with tests; or which of them go off to infinity; or that nothing happened
 * @throws RangeError if columns differ in length, a number is out of range, a row starts when it ends or later, or the
 *   iteration does not settle
 * @see Cox 1972; Efron 1977; Therneau & Grambsch 2000; R's survival::coxph
 * @example
 * const times = [5, 8, 12, 20, 21, 30];
 * const happened = [1, 1, 0, 1, 1, 0];
 * const fit = fitCox({ times, happened, terms: [{ name: "commercial", values: [1, 0, 1, 1, 0, 0] }] });
 * fit.status === "fitted" && fit.coefficients[0]?.estimate; // 1.0731
 * fit.status === "fitted" && fit.coefficients[0]?.standardError; // 1.2354
 */
export function fitCox(data: CoxData, { ties = "efron" }: CoxOptions = {}): CoxFit {
  const rows = layOutCox(data);
  if (data.clusters !== undefined) requirePairs(data.times, data.clusters, "times and clusters");
  let events = 0;
  for (let i = 0; i < rows.rows; i++) if (rows.happened[i] === 1 && (rows.weight[i] ?? 0) > 0) events++;
  const counted = { rows: rows.rows, events };
  if (events === 0) {
    const because = `The event happened in none of ${rows.rows} rows.`;
    return { status: "no-events", because, ...counted, logLikelihood: 0, nullLogLikelihood: 0 };
  }
  const efron = ties === "efron";
  const { beta, here, atNull, information, direction } = iterateCox(rows, efron);
  const summary = {
    ...counted,
    logLikelihood: here.logLikelihood,
    nullLogLikelihood: atNull.logLikelihood,
  };
  if (direction !== null) {
    const whole = new Float64Array(rows.size + 1);
    whole.set(direction, 1);
    return { status: "separated", ...nameRunaways({ ...rows.design, hasConstant: false }, whole), ...summary };
  }
  const { kept } = information;
  const model = choleskyInverse(information);
  const covariance = data.clusters === undefined ? model : robustCovariance(rows, beta, efron, model, data.clusters);
  const scales = scalesOf(rows);
  const names = rows.design.names.slice(1);
  const estimates = beta.map((value, a) => value / (scales[a] ?? 1));
  const named = (matrix: Float64Array) => listCoefficients(names, estimates, rescaled(matrix, scales), kept);
  const df = kept.length;
  return {
    status: "fitted",
    ...named(covariance),
    modelErrors: named(model).coefficients.map(({ standardError }) => standardError),
    ...summary,
    scoreTest: test(form(choleskyOf(atNull.information, rows.size, kept), atNull.slope), df),
    waldTest: test(form(choleskyOf(covariance, rows.size, kept), beta), df),
    likelihoodRatioTest: test(2 * (here.logLikelihood - atNull.logLikelihood), df),
    concordance: concordance(rows, coxPredictor(rows, beta)),
    proportionality: testProportionality(rows, beta, efron, kept),
    baseline: baselines(rows, beta, efron),
  };
}

function form(cholesky: Cholesky | null, vector: Float64Array): number {
  if (cholesky === null) return 0;
  const solved = choleskySolve(cholesky, vector);
  return cholesky.kept.reduce((sum, a) => sum + (vector[a] ?? 0) * (solved[a] ?? 0), 0);
}

function test(chiSquare: number, df: number): ChiSquareTest {
  return { chiSquare, df, pValue: df === 0 ? 1 : chiSquareCdf(Math.max(0, chiSquare), df, "upper") };
}

function scalesOf({ design, size }: CoxRows): Float64Array {
  const scales = new Float64Array(size).fill(1);
  for (const [k, place] of design.places.entries()) scales[place - 1] = design.spreads[k] ?? 1;
  return scales;
}

function rescaled(covariance: Float64Array, scales: Float64Array): Float64Array {
  const size = scales.length;
  return covariance.map((value, at) => value / ((scales[Math.floor(at / size)] ?? 1) * (scales[at % size] ?? 1)));
}

// Predictors were taken from the largest one and from centred columns; the baseline is that of columns of 0.
function baselines(rows: CoxRows, beta: Float64Array, efron: boolean): CoxBaseline[] {
  const { design, size, x, offset } = rows;
  let largest = -Infinity;
  for (let i = 0; i < rows.rows; i++) {
    let sum = offset === null ? 0 : (offset[i] ?? 0);
    for (let a = 0; a < size; a++) sum += (x[i * size + a] ?? 0) * (beta[a] ?? 0);
    largest = Math.max(largest, sum);
  }
  let shift = 0;
  for (const [k, place] of design.places.entries()) {
    shift += ((design.centres[k] ?? 0) / (design.spreads[k] ?? 1)) * (beta[place - 1] ?? 0);
  }
  return coxHazard(rows, beta, efron).strata.map(({ stratum, times, hazards }) => {
    let sum = 0;
    const cumulativeHazard = Float64Array.from(hazards, (hazard) => {
      sum += hazard;
      return sum * Math.exp(-largest - shift);
    });
    return { stratum, times: Float64Array.from(times), cumulativeHazard };
  });
}
