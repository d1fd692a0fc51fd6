import { type Cholesky, choleskyOf } from "./cholesky.ts";
import { choleskySolve } from "./cholesky-solve.ts";
import { type CoxLook, lookAtCox } from "./cox-look.ts";
import type { CoxRows } from "./cox-rows.ts";

const maxSteps = 100;

export interface CoxIteration {
  readonly beta: Float64Array;
  readonly here: CoxLook;
  readonly atNull: CoxLook;
  readonly information: Cholesky;
  /** the way the coefficients go off to infinity, or null if the likelihood has a maximum */
  readonly direction: Float64Array | null;
}

/**
 * Newton's method on the log partial likelihood, from all coefficients 0, until nothing moves, or until it is certain that
 * there is no maximum: on the way it goes, whoever has an event always has the highest hazard of those at risk.
 * @throws RangeError if it does not settle
 */
export function iterateCox(rows: CoxRows, efron: boolean): CoxIteration {
  const { size } = rows;
  let beta: Float64Array = new Float64Array(size);
  const atNull = lookAtCox(rows, beta, efron);
  let here = atNull;
  const first = choleskyOf(withoutRounding(rows, here.information), size);
  if (first === null) throw new RangeError(`the information cannot be inverted: log-likelihood ${here.logLikelihood}`);
  let information = first;
  for (let k = 1; k <= maxSteps; k++) {
    const step = choleskySolve(information, here.slope);
    const last = here.logLikelihood;
    const from = beta;
    let share = 1;
    do {
      beta = from.map((value, a) => value + share * (step[a] ?? 0));
      here = lookAtCox(rows, beta, efron);
      share /= 2;
    } while (!(here.logLikelihood >= last - 1e-9 * (1 + Math.abs(last))) && share > 1e-10);
    const move = largestMove(rows, step);
    const change = Math.abs(here.logLikelihood - last) / (Math.abs(here.logLikelihood) + 0.1);
    const movesOn = k > 3 && move > 0.05 && change < 1e-6;
    if (movesOn && change < 1e-10 && isMonotone(rows, step, 1e-6 * move)) {
      return { beta, here, atNull, information, direction: step };
    }
    const next = choleskyOf(here.information, size, information.kept);
    if (next === null) {
      if (movesOn && isMonotone(rows, step, 1e-3 * move)) return { beta, here, atNull, information, direction: step };
      throw new RangeError(`the information cannot be inverted at step ${k}: log-likelihood ${here.logLikelihood}`);
    }
    information = next;
    if (move < 1e-9) return { beta, here, atNull, information, direction: null };
  }
  throw new RangeError(`the model did not settle in ${maxSteps} steps: log-likelihood ${here.logLikelihood}`);
}

// A column on which all those at risk agree at each event tells nothing, but rounding leaves a little of its variance.
function withoutRounding({ rows, size, happened, weight }: CoxRows, information: Float64Array): Float64Array {
  let events = 0;
  for (let i = 0; i < rows; i++) if (happened[i] === 1) events += weight[i] ?? 0;
  const whole = Float64Array.from(information);
  for (let a = 0; a < size; a++) {
    if ((whole[a * size + a] ?? 0) > 1e-12 * events) continue;
    for (let b = 0; b < size; b++) {
      whole[a * size + b] = 0;
      whole[b * size + a] = 0;
    }
  }
  return whole;
}

function along({ rows, size, x }: CoxRows, step: Float64Array): Float64Array {
  const moves = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let a = 0; a < size; a++) sum += (x[i * size + a] ?? 0) * (step[a] ?? 0);
    moves[i] = sum;
  }
  return moves;
}

// Of differences between rows, which is all that counts.
function largestMove(rows: CoxRows, step: Float64Array): number {
  let least = Infinity;
  let most = -Infinity;
  for (const move of along(rows, step)) {
    least = Math.min(least, move);
    most = Math.max(most, move);
  }
  return most > least ? most - least : 0;
}

function isMonotone(rows: CoxRows, step: Float64Array, tolerance: number): boolean {
  const { byTime, time, start, happened, stratum, weight, isDelayed } = rows;
  const moves = along(rows, step);
  let most = -Infinity;
  let since = 0;
  for (let from = 0; from < byTime.length; ) {
    const i = byTime[from] ?? 0;
    if (from === 0 || stratum[i] !== stratum[byTime[from - 1] ?? 0]) {
      most = -Infinity;
      since = from;
    }
    let to = from;
    for (; to < byTime.length; to++) {
      const j = byTime[to] ?? 0;
      if (time[j] !== time[i] || stratum[j] !== stratum[i]) break;
      if ((weight[j] ?? 0) > 0) most = Math.max(most, moves[j] ?? 0);
    }
    const atRisk = isDelayed ? highest(since, to, time[i] ?? 0) : most;
    for (let place = from; place < to; place++) {
      const j = byTime[place] ?? 0;
      if (happened[j] === 1 && (weight[j] ?? 0) > 0 && (moves[j] ?? 0) < atRisk - tolerance) return false;
    }
    from = to;
  }
  return true;

  function highest(from: number, to: number, now: number): number {
    let top = -Infinity;
    for (let place = from; place < to; place++) {
      const j = byTime[place] ?? 0;
      if ((start[j] ?? 0) < now && (weight[j] ?? 0) > 0) top = Math.max(top, moves[j] ?? 0);
    }
    return top;
  }
}
