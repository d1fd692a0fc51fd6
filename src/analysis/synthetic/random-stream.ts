import { seededRandom } from "@openward/stats";

/** Chance that gives the same draws for the same seed and label, whatever else was drawn before. */
export interface RandomStream {
  /** From 0 up to but not including 1. */
  unit(): number;
  between(low: number, high: number): number;
  /** A whole number; both ends included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError if the list is empty */
  pick<T>(list: readonly T[]): T;
  normal(): number;
  /** @param sigma standard deviation on the log scale */
  logNormal(median: number, sigma: number): number;
  poisson(mean: number): number;
}

/** A stream of its own for one part of the made-up world, such as one trust. */
export function randomStream(seed: number, label: string): RandomStream {
  const unit = seededRandom(mixed(seed, label));
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  return {
    unit,
    between: (low, high) => low + (high - low) * unit(),
    whole: (low, high) => low + Math.floor((high - low + 1) * unit()),
    chance: (probability) => unit() < probability,
    pick: (list) => {
      const picked = list[Math.floor(list.length * unit())];
      if (picked === undefined) throw new RangeError("nothing to pick from");
      return picked;
    },
    normal,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    poisson: (mean) => {
      if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = unit(); product > limit; product *= unit()) count++;
      return count;
    },
  };
}

/**
 * Says yes to a share of the questions put to it: by chance, but never more than about one away from its share, so that
 * what depends on it does not drift, and does not keep step with other dealers either.
 */
export function evenly(share: number, random: RandomStream): () => boolean {
  let owed = random.unit();
  return () => {
    owed += share;
    if (random.unit() >= owed) return false;
    owed -= 1;
    return true;
  };
}

/** FNV-1a over the label, begun from the seed. */
function mixed(seed: number, label: string): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193) >>> 0;
  return hash >>> 0;
}
