import type { Trimming } from "../funnel-types.ts";
import { quantile } from "../quantile.ts";
import { ranks } from "../ranks.ts";

export interface OverDispersion {
  readonly phi: number;
  readonly tau2: number;
  /** 1 for each unit that the estimate rests on */
  readonly isKept: Uint8Array;
  readonly kept: number;
}

/**
 * The moment estimate of variation between units beyond chance, after taming the extremes.
 * @param z each unit's distance from the target in its own standard errors; -Infinity only where it is trimmed off
 * @param s each unit's standard error on the same scale, above 0
 * @param trim share at each end, 0 to less than 0.5
 * @returns phi, the mean square of z, and tau2, the additive variance on the scale of s, 0 or more
 * @throws RangeError if fewer than 2 units are left, or one left has an infinite z
 * @see Spiegelhalter 2005, Handling over-dispersion of performance indicators; DerSimonian & Laird 1986
 */
export function overDispersion(z: Float64Array, s: Float64Array, trim: number, trimming: Trimming): OverDispersion {
  if (!(trim >= 0 && trim < 0.5)) throw new RangeError(`trim must be 0 or more and below 0.5: ${trim}`);
  const isKept = trim === 0 ? new Uint8Array(z.length).fill(1) : keepers[trimming](z, s, trim);
  let low = -Infinity;
  let high = Infinity;
  if (trimming === "winsorise" && trim > 0 && z.length > 0) {
    low = quantile(z, trim);
    high = quantile(z, 1 - trim);
  }
  let kept = 0;
  let squares = 0;
  let weights = 0;
  let squaredWeights = 0;
  for (let i = 0; i < z.length; i++) {
    if (isKept[i] !== 1) continue;
    const tamed = Math.min(Math.max(z[i] ?? 0, low), high);
    if (!Number.isFinite(tamed)) throw new RangeError(`a unit that is not trimmed off has no finite z: index ${i}`);
    const weight = 1 / ((s[i] ?? 0) * (s[i] ?? 0));
    kept++;
    squares += tamed * tamed;
    weights += weight;
    squaredWeights += weight * weight;
  }
  if (kept < 2) throw new RangeError(`over-dispersion needs 2 or more units after trimming: ${kept}`);
  const tau2 = (squares - (kept - 1)) / (weights - squaredWeights / weights);
  return { phi: squares / kept, tau2: Math.max(0, tau2), isKept, kept };
}

const keepers: Record<Trimming, (z: Float64Array, s: Float64Array, trim: number) => Uint8Array> = {
  ends: (z, s, trim) => {
    const cut = Math.floor(trim * z.length + 1e-9);
    const sorted = z.slice().sort();
    const [low, high] = [sorted[cut] ?? 0, sorted[z.length - 1 - cut] ?? 0];
    // Only where a tie is cut through does it matter how its units are ordered.
    if (sorted[cut - 1] !== low && sorted[z.length - cut] !== high) {
      return Uint8Array.from(z, (one) => (one >= low && one <= high ? 1 : 0));
    }
    const order = ordered(z, s);
    return flags(z.length, order.slice(cut, z.length - cut));
  },
  "rank-bins": (z, s, trim) => {
    const order = ordered(z, s);
    const bins = 1 / trim;
    const places = ranks(z);
    const bin = (i: number) => Math.floor((bins * (places[i] ?? 0)) / (z.length + 1) + 1e-9);
    return flags(
      z.length,
      order.filter((i) => bin(i) > 0 && bin(i) < Math.round(bins) - 1),
    );
  },
  quantiles: (z, s, trim) => {
    const low = quantile(z, trim);
    const high = quantile(z, 1 - trim);
    return flags(
      z.length,
      ordered(z, s).filter((i) => (z[i] ?? 0) >= low && (z[i] ?? 0) <= high),
    );
  },
  winsorise: (z) => new Uint8Array(z.length).fill(1),
};

// Ties in z are ordered by s, so that the order in which units are handed in does not matter.
function ordered(z: Float64Array, s: Float64Array): Uint32Array {
  const places = ranks(z, "lowest");
  const order = new Uint32Array(z.length);
  const tied = new Uint32Array(z.length);
  for (let i = 0; i < z.length; i++) {
    const first = (places[i] ?? 1) - 1;
    order[first + (tied[first] ?? 0)] = i;
    tied[first] = (tied[first] ?? 0) + 1;
  }
  for (const [first, count] of tied.entries()) {
    if (count > 1) order.subarray(first, first + count).sort((a, b) => (s[a] ?? 0) - (s[b] ?? 0));
  }
  return order;
}

function flags(n: number, indices: Uint32Array): Uint8Array {
  const kept = new Uint8Array(n);
  for (const i of indices) kept[i] = 1;
  return kept;
}
