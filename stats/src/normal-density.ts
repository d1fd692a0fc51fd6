import { onScale } from "./inner/on-scale.ts";
import type { Scale } from "./scale.ts";

const halfLogTwoPi = 0.9189385332046727;

/**
 * The standard normal density.
 * Formula: exp(-x^2 / 2) / sqrt(2 pi).
 * @param x any number, infinities allowed
 * @param scale "log" for the natural logarithm
 * @returns 0 to 0.399, or its logarithm
 * @throws RangeError if x is not a number
 * @see R's dnorm
 * @example
 * normalDensity(0); // 0.39894
 */
export function normalDensity(x: number, scale: Scale = "plain"): number {
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  if (scale === "log") return -(halfLogTwoPi + 0.5 * x * x);
  const size = Math.abs(x);
  if (size < 5) return 0.3989422804014327 * Math.exp(-0.5 * x * x);
  if (size > 38.6) return onScale(0, scale);
  // The square of a rounded x is taken apart: its error would be magnified.
  const near = Math.round(size * 65536) / 65536;
  const rest = size - near;
  return 0.3989422804014327 * (Math.exp(-0.5 * near * near) * Math.exp((-0.5 * rest - near) * rest));
}
