import type { FunnelScale } from "./build-funnel.ts";

/** Natural logarithm of observed over expected; size is the expected count. */
export const logScale: FunnelScale = {
  target: 1,
  centre: 0,
  errorAt: (expected) => 1 / Math.sqrt(expected),
  back: Math.exp,
};

/** Square root of observed over expected; size is the expected count. */
export const squareRootScale: FunnelScale = {
  target: 1,
  centre: 1,
  errorAt: (expected) => 0.5 / Math.sqrt(expected),
  back: (y) => Math.max(0, y) ** 2,
};

/** Observed over expected as it stands; size is the expected count. */
export const rawRatioScale: FunnelScale = {
  target: 1,
  centre: 1,
  errorAt: (expected) => 1 / Math.sqrt(expected),
  back: (y) => y,
};

/** Arcsine of the square root of a proportion, whose spread does not depend on it; size is the number of trials. */
export function arcsineScale(target: number): FunnelScale {
  return {
    target,
    centre: Math.asin(Math.sqrt(target)),
    errorAt: (trials) => 0.5 / Math.sqrt(trials),
    back: (y) => Math.sin(Math.min(Math.max(0, y), Math.PI / 2)) ** 2,
  };
}

/** A proportion as it stands; size is the number of trials. */
export function rawProportionScale(target: number): FunnelScale {
  return {
    target,
    centre: target,
    errorAt: (trials) => Math.sqrt((target * (1 - target)) / trials),
    back: (y) => y,
  };
}
