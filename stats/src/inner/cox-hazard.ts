import { coxPredictor } from "./cox-look.ts";
import type { CoxRows } from "./cox-rows.ts";
import { walkRiskSets } from "./walk-risk-sets.ts";

/** The hazard at each time an event happened, in one stratum, from the first time to the last. */
export interface CoxHazard {
  readonly stratum: number;
  readonly times: number[];
  /** at each time; of a row whose predictor is the largest of all */
  readonly hazards: number[];
  /** hazard times the mean of x among those at risk */
  readonly weighted: Float64Array[];
}

/** What the rows with an event at one time are spared, and their part of the slope. */
export interface CoxDeaths {
  readonly place: number;
  /** mean of x over the steps in which they leave */
  readonly mean: Float64Array;
  /** hazard that falls on the others at risk but not on them, and that times the mean of x */
  readonly spared: number;
  readonly sparedWeighted: Float64Array;
}

/**
 * Breslow's or Efron's estimate of the baseline hazard, and what residuals need of it.
 * @returns one list for each stratum; rows with events; and the hazard ratio of each row to the largest
 */
export function coxHazard(rows: CoxRows, beta: Float64Array, efron: boolean) {
  const { size, weight, byTime, happened } = rows;
  const ratio = coxPredictor(rows, beta).map(Math.exp);
  const risk = ratio.map((value, i) => value * (weight[i] ?? 0));
  const strata = new Map<number, CoxHazard>();
  const deaths: CoxDeaths[] = [];
  walkRiskSets(rows, risk, false, (set) => {
    const weighted = new Float64Array(size);
    const mean = new Float64Array(size);
    const sparedWeighted = new Float64Array(size);
    let hazard = 0;
    let spared = 0;
    for (let k = 0; k < set.events; k++) {
      const gone = efron ? k / set.events : 0;
      const zero = set.zero - gone * set.eventZero;
      const part = set.eventWeight / set.events / zero;
      hazard += part;
      spared += gone * part;
      for (let a = 0; a < size; a++) {
        const at = ((set.first[a] ?? 0) - gone * (set.eventFirst[a] ?? 0)) / zero;
        mean[a] = (mean[a] ?? 0) + at / set.events;
        weighted[a] = (weighted[a] ?? 0) + part * at;
        sparedWeighted[a] = (sparedWeighted[a] ?? 0) + gone * part * at;
      }
    }
    const layer = strata.get(set.stratum) ?? { stratum: set.stratum, times: [], hazards: [], weighted: [] };
    strata.set(set.stratum, layer);
    layer.times.push(set.time);
    layer.hazards.push(hazard);
    layer.weighted.push(weighted);
    for (let at = set.from; at < set.to; at++) {
      const place = byTime[at] ?? 0;
      if (happened[place] === 1) deaths.push({ place, mean, spared, sparedWeighted });
    }
  });
  for (const layer of strata.values()) {
    layer.times.reverse();
    layer.hazards.reverse();
    layer.weighted.reverse();
  }
  return { strata: [...strata.values()], deaths, ratio };
}
