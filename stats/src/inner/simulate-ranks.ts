import { ranks } from "../ranks.ts";
import { seededRandom } from "../seeded-random.ts";
import { normalStream } from "./normal-stream.ts";

/**
 * Ranks units again and again with normal errors.
 * @param estimates up to 8,192
 * @param standardErrors 0 or more
 * @returns how often each unit had each rank, in steps of a half: units x (2 units - 1), unit by unit
 */
export function simulateRanks(
  estimates: Float64Array,
  standardErrors: Float64Array,
  seed: number,
  count: number,
): Uint32Array {
  const units = estimates.length;
  const places = 2 * units - 1;
  const counts = new Uint32Array(units * places);
  const normal = normalStream(seededRandom(seed));
  const draw = new Float64Array(units);
  const words = new Uint32Array(draw.buffer);
  const low = new Uint8Array(Float64Array.of(1).buffer)[7] === 0x3f ? 0 : 1;
  const canTie = standardErrors.includes(0);
  for (let d = 0; d < count; d++) {
    for (let i = 0; i < units; i++) draw[i] = (estimates[i] ?? 0) + (standardErrors[i] ?? 0) * normal();
    if (canTie) {
      for (const [unit, rank] of ranks(draw).entries()) add(unit, 2 * (rank - 1));
      continue;
    }
    // The unit's number goes into the last 13 of 53 binary digits, so that sorting the numbers sorts the units.
    for (let i = 0; i < units; i++) words[2 * i + low] = ((words[2 * i + low] ?? 0) & ~0x1fff) | i;
    draw.sort();
    for (let i = 0; i < units; i++) add((words[2 * i + low] ?? 0) & 0x1fff, 2 * i);
  }
  return counts;

  function add(unit: number, place: number): void {
    const at = unit * places + place;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}
