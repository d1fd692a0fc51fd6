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
  const level = offset === null ? overallLevel(rows, family) : null;
  if (level !== null) {
    return family.update(new Float64Array(rows).fill(level), new Float64Array(rows), new Float64Array(rows));
  }
  const constant: Design = {
    rows,
    size: 1,
    names: ["(Intercept)"],
    hasConstant: true,
    factors: [],
    margins: [],
    numbers: [],
    places: [],
    centres: [],
    spreads: [],
  };
  return iterateGlm(constant, family, offset, epsilon).deviance;
}

// With the canonical link and no offset the constant fits the overall mean: one look at the rows tells how far off it 0 is.
function overallLevel(rows: number, family: GlmFamily): number | null {
  if (family.link === undefined) return null;
  const slope = new Float64Array(rows);
  family.update(new Float64Array(rows), slope, new Float64Array(rows));
  let weights = 0;
  let slopes = 0;
  for (let i = 0; i < rows; i++) {
    weights += family.weight(i);
    slopes += slope[i] ?? 0;
  }
  const level = family.link(family.mean(0) + slopes / weights);
  // Without events, or without any but events, the constant has no estimate.
  return Number.isFinite(level) && Math.abs(level) < 20 ? level : null;
}
