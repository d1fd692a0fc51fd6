import type { BinomialOutcome } from "../model-types.ts";
import type { FirthFamily } from "./glm-family.ts";
import { logBinomialMass } from "./log-binomial-mass.ts";
import { requireWeights } from "./require-weights.ts";

/**
 * The binomial distribution with the logit link.
 * @param weights multiply the log-likelihood of each row
 * @throws RangeError if events exceed trials or a number is out of range
 */
export function logisticFamily(
  { events, trials }: BinomialOutcome,
  weights: ArrayLike<number> | undefined,
): FirthFamily {
  const rows = events.length;
  const y = Float64Array.from(events);
  const n = trials === undefined ? null : Float64Array.from(trials);
  const w = requireWeights(weights, rows);
  requireEvents(y, n);
  const size = (i: number) => (n === null ? 1 : (n[i] ?? 0));
  const weight = (i: number) => (w === null ? 1 : (w[i] ?? 0)) * size(i);
  return {
    rows,
    weight,
    start: (eta) => {
      for (let i = 0; i < rows; i++) {
        const each = weight(i);
        const share = size(i) === 0 ? 0 : (y[i] ?? 0) / size(i);
        eta[i] = Math.log((each * share + 0.5) / (each * (1 - share) + 0.5));
      }
    },
    update: (eta, slope, curvature) => {
      let deviance = 0;
      for (let i = 0; i < rows; i++) {
        const each = w === null ? 1 : (w[i] ?? 0);
        const trialsHere = n === null ? 1 : (n[i] ?? 0);
        const here = eta[i] ?? 0;
        const size = Math.exp(-Math.abs(here));
        // The share on the side of eta, and the one across, each with all its digits.
        const near = 1 / (1 + size);
        const far = size * near;
        const p = here > 0 ? near : far;
        const q = here > 0 ? far : near;
        const x = y[i] ?? 0;
        const rest = trialsHere - x;
        slope[i] = each * (x * q - rest * p);
        curvature[i] = each * trialsHere * p * q;
        let part = 0;
        if (x > 0) part += x * Math.log(x / (trialsHere * p));
        if (rest > 0) part += rest * Math.log(rest / (trialsHere * q));
        if (each > 0) deviance += each * part;
      }
      return 2 * deviance;
    },
    mean: (eta) => 1 / (1 + Math.exp(-eta)),
    link: (mean) => Math.log(mean / (1 - mean)),
    edge: (i) => (y[i] === 0 ? -1 : y[i] === size(i) ? 1 : 0),
    totals: (eta) => {
      let logLikelihood = 0;
      let pearson = 0;
      for (let i = 0; i < rows; i++) {
        const each = w === null ? 1 : (w[i] ?? 0);
        if (each * size(i) === 0) continue;
        const here = eta[i] ?? 0;
        const p = 1 / (1 + Math.exp(-here));
        const q = 1 / (1 + Math.exp(here));
        logLikelihood += each * logBinomialMass(y[i] ?? 0, size(i), p, q);
        const gap = (y[i] ?? 0) * q - (size(i) - (y[i] ?? 0)) * p;
        // Far out p q is 0 in a double; the gap of a row on the right side is as small.
        if (gap !== 0) pearson += (each * gap * gap) / Math.max(size(i) * p * q, Number.MIN_VALUE);
      }
      return { logLikelihood, pearson };
    },
    bias: (eta) => 0.5 - 1 / (1 + Math.exp(-eta)),
    biasCurvature: (eta) => 1 / (2 + Math.exp(eta) + Math.exp(-eta)),
  };
}

function requireEvents(events: Float64Array, trials: Float64Array | null): void {
  if (trials !== null && trials.length !== events.length) {
    throw new RangeError(
      `events and trials must have as many rows as each other: ${events.length} and ${trials.length}`,
    );
  }
  for (let i = 0; i < events.length; i++) {
    const n = trials === null ? 1 : (trials[i] ?? Number.NaN);
    if (!(n >= 0 && n < Infinity)) throw new RangeError(`trials must be finite and 0 or more: ${n} at index ${i}`);
    const x = events[i] ?? Number.NaN;
    if (!(x >= 0 && x <= n)) throw new RangeError(`events must be from 0 to trials: ${x} of ${n} at index ${i}`);
  }
}
