import { chiSquareCdf } from "../chi-square-cdf.ts";
import type { ChiSquareTest } from "../chi-square-test.ts";

/**
 * The test of a straight trend in shares over groups numbered in order.
 * @returns null if there are no events, or nothing else
 * @see Armitage 1955; R's prop.trend.test
 */
export function cochranArmitage(
  groups: readonly { readonly events: number; readonly denominator: number }[],
): ChiSquareTest | null {
  let events = 0;
  let trials = 0;
  let scores = 0;
  for (const [k, group] of groups.entries()) {
    events += group.events;
    trials += group.denominator;
    scores += k * group.denominator;
  }
  const share = events / trials;
  if (!(share > 0 && share < 1)) return null;
  let slope = 0;
  let spread = 0;
  for (const [k, group] of groups.entries()) {
    slope += (k - scores / trials) * group.events;
    spread += (k - scores / trials) ** 2 * group.denominator;
  }
  const chiSquare = spread === 0 ? 0 : slope ** 2 / (share * (1 - share) * spread);
  return { chiSquare, df: 1, pValue: chiSquareCdf(chiSquare, 1, "upper") };
}
