import type { SeparatedModel } from "../model-types.ts";
import type { Design } from "./design.ts";
import { toOriginalScale } from "./original-scale.ts";

/**
 * Says in words which coefficients a likelihood without a maximum sends off to infinity.
 * @param direction the last step, of standardised columns: near the end each step lengthens the predictor by about one
 */
export function nameRunaways(design: Design, direction: Float64Array): Pick<SeparatedModel, "because" | "infinite"> {
  const original = toOriginalScale(design, direction);
  const least = 1e-4 * direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const infinite = design.names.flatMap((name, j) => {
    const size = Math.abs((j === 0 && design.hasConstant ? original : direction)[j] ?? 0);
    const sign: -1 | 1 = (original[j] ?? 0) < 0 ? -1 : 1;
    return size > least ? [{ name, sign }] : [];
  });
  const list = infinite.map(({ name, sign }) => `${name} to ${sign < 0 ? "-" : ""}infinity`).join(", ");
  return { because: `The likelihood keeps rising as ${list}.`, infinite };
}
