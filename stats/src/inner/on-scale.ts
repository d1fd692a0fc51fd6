import type { Scale } from "../scale.ts";

/** Takes a probability or a density to the scale asked for. */
export function onScale(value: number, scale: Scale): number {
  return scale === "log" ? Math.log(value) : value;
}
