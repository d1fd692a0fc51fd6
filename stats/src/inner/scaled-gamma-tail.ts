import type { Scale } from "../scale.ts";
import type { Tail } from "../tail.ts";
import { gammaTail, logSmallGammaTail } from "./gamma-tail.ts";
import { logOfTail } from "./log-of-tail.ts";

/**
 * The incomplete gamma ratio, either tail, or its natural logarithm.
 * @param a shape, finite, above 0
 * @param x any number, infinities allowed
 */
export function scaledGammaTail(a: number, x: number, tail: Tail, scale: Scale): number {
  if (scale === "plain") return gammaTail(a, x, tail);
  return logOfTail(
    tail,
    (side) => gammaTail(a, x, side),
    () => (x > 0 && x < Infinity ? logSmallGammaTail(a, x) : -Infinity),
  );
}
