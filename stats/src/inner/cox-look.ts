import type { CoxRows } from "./cox-rows.ts";
import { walkRiskSets } from "./walk-risk-sets.ts";

export interface CoxLook {
  readonly logLikelihood: number;
  readonly slope: Float64Array;
  /** size x size, row by row */
  readonly information: Float64Array;
}

/** The linear predictor of each row, less the largest one, so that no hazard ratio overflows. */
export function coxPredictor({ rows, size, x, offset }: CoxRows, beta: Float64Array): Float64Array {
  const eta = new Float64Array(rows);
  let most = -Infinity;
  for (let i = 0; i < rows; i++) {
    let sum = offset === null ? 0 : (offset[i] ?? 0);
    for (let a = 0; a < size; a++) sum += (x[i * size + a] ?? 0) * (beta[a] ?? 0);
    eta[i] = sum;
    if (sum > most) most = sum;
  }
  return most === -Infinity ? eta : eta.map((value) => value - most);
}

/**
 * The log partial likelihood with its derivatives.
 * @param efron true to let those with an event at one time leave the risk set bit by bit, false to keep them all in it (Breslow)
 * @param weigh what each time counts for; 1 everywhere gives the likelihood, its square weights the information
 */
export function lookAtCox(
  rows: CoxRows,
  beta: Float64Array,
  efron: boolean,
  weigh: (time: number, stratum: number) => number = () => 1,
  weighInformation = weigh,
): CoxLook {
  const { size, x, weight, happened, byTime } = rows;
  const eta = coxPredictor(rows, beta);
  const risk = eta.map((value, i) => Math.exp(value) * (weight[i] ?? 0));
  const slope = new Float64Array(size);
  const information = new Float64Array(size * size);
  const mean = new Float64Array(size);
  let logLikelihood = 0;
  walkRiskSets(rows, risk, true, (set) => {
    const share = weigh(set.time, set.stratum);
    const informationShare = weighInformation(set.time, set.stratum);
    for (let place = set.from; place < set.to; place++) {
      const i = byTime[place] ?? 0;
      if (happened[i] === 0) continue;
      const each = weight[i] ?? 0;
      logLikelihood += share * each * (eta[i] ?? 0);
      for (let a = 0; a < size; a++) slope[a] = (slope[a] ?? 0) + share * each * (x[i * size + a] ?? 0);
    }
    const each = set.eventWeight / set.events;
    for (let k = 0; k < set.events; k++) {
      const gone = efron ? k / set.events : 0;
      const zero = set.zero - gone * set.eventZero;
      logLikelihood -= share * each * Math.log(zero);
      for (let a = 0; a < size; a++) {
        const at = ((set.first[a] ?? 0) - gone * (set.eventFirst[a] ?? 0)) / zero;
        mean[a] = at;
        slope[a] = (slope[a] ?? 0) - share * each * at;
        for (let b = 0; b <= a; b++) {
          const second = ((set.second[a * size + b] ?? 0) - gone * (set.eventSecond[a * size + b] ?? 0)) / zero;
          const spread = informationShare * each * (second - at * (mean[b] ?? 0));
          information[a * size + b] = (information[a * size + b] ?? 0) + spread;
        }
      }
    }
  });
  for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) information[b * size + a] = information[a * size + b] ?? 0;
  return { logLikelihood, slope, information };
}
