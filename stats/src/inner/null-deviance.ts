import type { Design } from "./design.ts";
import type { GlmFamily } from "./glm-family.ts";
import { iterateGlm } from "./iterate-glm.ts";

/**
 * The deviance of a model with nothing but the constant, if there is one, and the offset.
 * @param epsilon as for the model itself
 */
export function nullDeviance(
  { rows, hasConstant }: Design,
  family: GlmFamily,
  offset: Float64Array | null,
  epsilon?: number,
): number {
  if (!hasConstant) {
    const eta = offset ?? new Float64Array(rows);
    return family.update(eta, new Float64Array(rows), new Float64Array(rows));
  }
  const constant: Design = {
    rows,
    size: 1,
    names: ["(Intercept)"],
    hasConstant: true,
    factors: [],
    numbers: [],
    places: [],
    centres: [],
    spreads: [],
  };
  return iterateGlm(constant, family, offset, epsilon).deviance;
}
