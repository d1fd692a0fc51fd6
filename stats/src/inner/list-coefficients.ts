import type { Coefficient } from "../model-types.ts";
import { normalCdf } from "../normal-cdf.ts";

/**
 * Puts names and Wald tests to estimates.
 * @param covariance names.length x names.length, row by row
 * @param kept which coefficients have an estimate; the rest get null
 */
export function listCoefficients(
  names: readonly string[],
  estimates: Float64Array,
  covariance: Float64Array,
  kept: Uint32Array,
): { coefficients: Coefficient[]; covariance: Float64Array[] } {
  const size = names.length;
  const isKept = new Uint8Array(size);
  for (const i of kept) isKept[i] = 1;
  const coefficients = names.map((name, i): Coefficient => {
    if (isKept[i] === 0) return { name, estimate: null, standardError: null, z: null, pValue: null };
    const estimate = estimates[i] ?? 0;
    const standardError = Math.sqrt(Math.max(0, covariance[i * size + i] ?? 0));
    const z = standardError === 0 ? 0 : estimate / standardError;
    return { name, estimate, standardError, z, pValue: 2 * normalCdf(-Math.abs(z)) };
  });
  const block = Array.from(kept, (i) => Float64Array.from(kept, (j) => covariance[i * size + j] ?? 0));
  return { coefficients, covariance: block };
}
