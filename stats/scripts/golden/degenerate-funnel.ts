import type { Funnel, FunnelUnit } from "../../src/funnel-types.ts";
import { normalQuantile } from "../../src/normal-quantile.ts";

/** Whether shmiFunnel rightly refuses these units, where FunnelPlotR goes on with infinities. */
export function isDegenerate(observed: readonly number[], trim: number): boolean {
  const noughts = observed.filter((x) => x === 0).length;
  const missing = observed.some(Number.isNaN);
  return observed.length < 2 || missing || Math.floor(noughts / (trim * (observed.length + 1))) > 0;
}

/**
 * FunnelPlotR's arithmetic in SHMI form where a unit is alone, a count is missing, or more units have no events than are left
 * out: its phi, tau2 and limits are then 0 or infinite, or not numbers.
 * @param observed NaN where missing
 * @param sizes expected counts, above 0
 */
export function degenerateFunnel(
  observed: readonly number[],
  sizes: readonly number[],
  trim: number,
): Funnel<FunnelUnit> {
  const n = observed.length;
  const z = observed.map((x, i) => Math.sqrt(sizes[i] ?? 0) * Math.log(x / (sizes[i] ?? 0)));
  const bins = 1 / trim;
  const kept = z.map((one, i) => {
    // A missing unit ranks below all others, and so takes a place among those left out.
    const lower = z.filter((other) => other < one || (Number.isNaN(other) && !Number.isNaN(one))).length;
    const same = z.filter((other) => other === one).length;
    const bin = Math.floor((bins * (lower + (same + 1) / 2)) / (n + 1) + 1e-9);
    return !Number.isNaN(z[i]) && bin > 0 && bin < bins - 1;
  });
  let count = 0;
  let squares = 0;
  let weights = 0;
  let squaredWeights = 0;
  for (const [i, one] of z.entries()) {
    if (kept[i] !== true) continue;
    count++;
    squares += one * one;
    weights += sizes[i] ?? 0;
    squaredWeights += (sizes[i] ?? 0) ** 2;
  }
  const tau2 = squares < count - 1 ? 0 : (squares - (count - 1)) / (weights - squaredWeights / weights);
  const limitsWith = (variance: (size: number) => number) => (size: number, level: number) => {
    const reach = normalQuantile((1 - level) / 2, "upper") * Math.sqrt(variance(size));
    return { lower: Math.exp(-reach), upper: Math.exp(reach) };
  };
  return {
    target: 1,
    phi: squares / count,
    tau2,
    kept: count,
    dropped: n - count,
    limits: limitsWith((size) => 1 / size + tau2),
    unadjustedLimits: limitsWith((size) => 1 / size),
    multiplicativeLimits: limitsWith((size) => Math.max(1, squares / count) / size),
    units: z.map((one, i) => ({ outside: null, z: one, adjustedZ: one, kept: kept[i] === true })),
  };
}
