import { coxHazard } from "./cox-hazard.ts";
import type { CoxRows } from "./cox-rows.ts";

/**
 * The covariance of Cox coefficients that allows for rows of one cluster being alike: sums of each cluster's influence.
 * @param inverse the model's own covariance, size x size, row by row
 * @param clusters one number for each row
 * @returns size x size, row by row
 * @see Lin & Wei 1989; survival::coxph(cluster = )
 */
export function robustCovariance(
  rows: CoxRows,
  beta: Float64Array,
  efron: boolean,
  inverse: Float64Array,
  clusters: ArrayLike<number>,
): Float64Array {
  const { size, x } = rows;
  const residuals = scoreResiduals(rows, beta, efron);
  const names = new Map<number, number>();
  const member = Uint32Array.from({ length: rows.rows }, (_, i) => {
    const name = clusters[i] ?? 0;
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  });
  const sums = new Float64Array(names.size * size);
  for (let i = 0; i < rows.rows; i++) {
    const row = (member[i] ?? 0) * size;
    for (let a = 0; a < size; a++) {
      sums[row + a] = (sums[row + a] ?? 0) + (rows.weight[i] ?? 0) * (residuals[i * size + a] ?? 0);
    }
  }
  const influence = new Float64Array(sums.length);
  for (let c = 0; c < names.size; c++) {
    for (let a = 0; a < size; a++) {
      let sum = 0;
      for (let b = 0; b < size; b++) sum += (inverse[a * size + b] ?? 0) * (sums[c * size + b] ?? 0);
      influence[c * size + a] = sum;
    }
  }
  const covariance = new Float64Array(size * size);
  for (let c = 0; c < names.size; c++) {
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const product = (influence[c * size + a] ?? 0) * (influence[c * size + b] ?? 0);
        covariance[a * size + b] = (covariance[a * size + b] ?? 0) + product;
      }
    }
  }
  return x.length === 0 ? new Float64Array(0) : covariance;
}

// What each row adds to the slope, less what it was expected to: rows x size.
function scoreResiduals(rows: CoxRows, beta: Float64Array, efron: boolean): Float64Array {
  const { size, x, time, start, stratum } = rows;
  const { strata, deaths, ratio } = coxHazard(rows, beta, efron);
  const residuals = new Float64Array(rows.rows * size);
  for (const { stratum: layer, times, hazards, weighted } of strata) {
    const total = cumulate(
      hazards.map((hazard) => Float64Array.of(hazard)),
      1,
    );
    const sums = cumulate(weighted, size);
    for (let i = 0; i < rows.rows; i++) {
      if (stratum[i] !== layer) continue;
      const upTo = countUpTo(times, time[i] ?? 0);
      const since = countUpTo(times, start[i] ?? 0);
      const hazard = (total[upTo]?.[0] ?? 0) - (total[since]?.[0] ?? 0);
      for (let a = 0; a < size; a++) {
        const mean = (sums[upTo]?.[a] ?? 0) - (sums[since]?.[a] ?? 0);
        residuals[i * size + a] = -(ratio[i] ?? 0) * ((x[i * size + a] ?? 0) * hazard - mean);
      }
    }
  }
  for (const { place, mean, spared, sparedWeighted } of deaths) {
    for (let a = 0; a < size; a++) {
      const at = place * size + a;
      const own = (x[at] ?? 0) - (mean[a] ?? 0);
      const back = (ratio[place] ?? 0) * ((x[at] ?? 0) * spared - (sparedWeighted[a] ?? 0));
      residuals[at] = (residuals[at] ?? 0) + own + back;
    }
  }
  return residuals;
}

function cumulate(steps: readonly Float64Array[], size: number): Float64Array[] {
  const sums = [new Float64Array(size)];
  for (const [k, step] of steps.entries()) sums.push(step.map((value, a) => value + (sums[k]?.[a] ?? 0)));
  return sums;
}

function countUpTo(times: readonly number[], moment: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
