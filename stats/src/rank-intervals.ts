import { quantileOfCounts } from "./inner/quantile-of-counts.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { simulateRanks } from "./inner/simulate-ranks.ts";
import { ranks } from "./ranks.ts";

/** Draws from elsewhere, each with one value for each unit, or estimates with independent normal errors to draw from. */
export type RankSource =
  | { readonly draws: readonly ArrayLike<number>[]; readonly ties?: "average" | "lowest" }
  | {
      readonly estimates: ArrayLike<number>;
      /** 0 or more */
      readonly standardErrors: ArrayLike<number>;
      /** whole number; the same seed gives the same ranks, so it is stored with the result */
      readonly seed: number;
      /** how many draws, 1 or more; 10,000 unless told */
      readonly count?: number;
    };

export interface RankOptions {
  /** two-sided level, strictly between 0 and 1; 0.95 unless told */
  readonly confidence?: number;
  /** into how many segments the ranks are cut, such as quarters: 1 or more; 4 unless told */
  readonly segments?: number;
}

/** Where one unit may stand, 1 the lowest. */
export interface RankInterval {
  readonly mean: number;
  readonly median: number;
  /** type-7 quantiles over the draws */
  readonly lower: number;
  readonly upper: number;
  /** probability of being in each segment, lowest ranks first; they add up to 1 */
  readonly segments: readonly number[];
  /** probability of being lowest, alone */
  readonly lowest: number;
}

/**
 * Intervals for ranks: how little a league table says. Each draw is ranked, and a unit's ranks over the draws are its interval.
 * @returns one for each unit, in order
 * @throws RangeError if there are no draws or no units, lengths differ, or a number is out of range
 * @see Goldstein & Spiegelhalter 1996; Marshall & Spiegelhalter 1998
 * @example
 * const trusts = { estimates: [0.9, 1, 1.2], standardErrors: [0.1, 0.1, 0.1] };
 * const [first] = rankIntervals({ ...trusts, seed: 1 }, { segments: 3 });
 * first?.lower; // 1
 * first?.upper; // 2
 * first?.segments; // [0.7489, 0.2361, 0.015]
 */
export function rankIntervals(
  source: RankSource,
  { confidence = 0.95, segments = 4 }: RankOptions = {},
): RankInterval[] {
  const side = requireConfidence(confidence);
  if (!(Number.isInteger(segments) && segments > 0)) {
    throw new RangeError(`segments must be a whole number above 0: ${segments}`);
  }
  const { units, total, counts } = "draws" in source ? tally(source.draws, source.ties ?? "average") : simulate(source);
  const places = 2 * units - 1;
  return Array.from({ length: units }, (_, unit) => {
    const own = counts.subarray(unit * places, (unit + 1) * places);
    const at = (p: number) => quantileOfCounts(own, total, p) / 2 + 1;
    const shares = new Float64Array(segments);
    let mean = 0;
    for (const [place, count] of own.entries()) {
      const rank = place / 2 + 1;
      mean += (rank * count) / total;
      const segment = Math.ceil((rank * segments) / units) - 1;
      shares[segment] = (shares[segment] ?? 0) + count / total;
    }
    return {
      mean,
      median: at(0.5),
      lower: at(side),
      upper: at(1 - side),
      segments: Array.from(shares),
      lowest: (own[0] ?? 0) / total,
    };
  });
}

// How often each unit had each rank, in steps of a half: place 0 is rank 1, place 1 rank 1.5.
function tally(draws: readonly ArrayLike<number>[], ties: "average" | "lowest") {
  const units = draws[0]?.length ?? 0;
  if (units === 0) throw new RangeError(`ranks need draws of one or more units: ${draws.length} draws of ${units}`);
  const places = 2 * units - 1;
  const counts = new Uint32Array(units * places);
  for (const [d, draw] of draws.entries()) {
    requirePairs(draws[0] ?? [], draw, `draws 0 and ${d}`);
    for (const [unit, rank] of ranks(draw, ties).entries()) {
      const place = unit * places + 2 * (rank - 1);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { units, total: draws.length, counts };
}

function simulate({ estimates, standardErrors, seed, count = 10_000 }: Exclude<RankSource, { draws: unknown }>) {
  requirePairs(estimates, standardErrors, "estimates and standardErrors");
  const units = estimates.length;
  if (units === 0 || units > 8192) throw new RangeError(`ranks need 1 to 8,192 units: ${units}`);
  if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`count must be a whole number above 0: ${count}`);
  for (let i = 0; i < units; i++) {
    if (!Number.isFinite(estimates[i])) throw new RangeError(`estimates must be finite: ${estimates[i]} at index ${i}`);
    requireCount(standardErrors[i] ?? Number.NaN, `standardErrors at index ${i}`);
  }
  const counts = simulateRanks(Float64Array.from(estimates), Float64Array.from(standardErrors), seed, count);
  return { units, total: count, counts };
}
