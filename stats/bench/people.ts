import { seededRandom } from "../src/seeded-random.ts";

/** How many levels each factor has: 34 contrasts and a constant, 64,800 cells. */
const shape = { age: 10, sex: 2, month: 12, admission: 3, comorbidity: 6, deprivation: 5, year: 3 };

export interface People {
  readonly names: readonly string[];
  readonly factors: readonly Uint8Array[];
  readonly died: Uint8Array;
}

/** People one by one, each with a level of every factor and an outcome that hangs on them; the same for the same seed. */
export function makePeople(count: number, seed = 11): People {
  const random = seededRandom(seed);
  const names = Object.keys(shape);
  const levels = Object.values(shape);
  const effects = levels.map((n) => Float64Array.from({ length: n }, (_, i) => (i === 0 ? 0 : random() - 0.5)));
  const factors = levels.map(() => new Uint8Array(count));
  const died = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let eta = -2.5;
    for (let f = 0; f < levels.length; f++) {
      const level = Math.floor(random() * (levels[f] ?? 1));
      (factors[f] ?? died)[i] = level;
      eta += effects[f]?.[level] ?? 0;
    }
    died[i] = random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
  }
  return { names, factors, died };
}
