import { betaQuantile } from "./beta-quantile.ts";
import { fCdf } from "./f-cdf.ts";
import { fDensity } from "./f-density.ts";
import { invertLogTail } from "./inner/invert-log-tail.ts";
import { quantileOfLog } from "./inner/quantile-of-log.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireProbability } from "./inner/require-probability.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The quantile of Fisher and Snedecor's F.
 * @param p a probability, 0 to 1; 1 gives infinity
 * @param df1 degrees of freedom above, finite, above 0
 * @param df2 degrees of freedom below, finite, above 0
 * @param tail "upper" if p is the probability of a larger value
 * @param scale "log" if p is given by its natural logarithm
 * @returns x, 0 or more
 * @throws RangeError if p is no probability or a number of degrees is not finite and above 0
 * @see R's qf
 * @example
 * fQuantile(0.95, 2, 10); // 4.1028
 */
export function fQuantile(p: number, df1: number, df2: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requirePositive(df1, "df1");
  requirePositive(df2, "df2");
  if (scale === "plain") return plainQuantile(p, df1, df2, tail);
  return quantileOfLog(
    p,
    tail,
    (plain, side) => plainQuantile(plain, df1, df2, side),
    () =>
      invertLogTail(
        p,
        tail,
        (x) => fCdf(x, df1, df2, tail, "log"),
        (x) => fDensity(x, df1, df2, "log"),
      ),
  );
}

function plainQuantile(p: number, df1: number, df2: number, tail: Tail): number {
  requireProbability(p);
  if (p === 0 || p === 1) return (p === 1) === (tail === "lower") ? Infinity : 0;
  const share = betaQuantile(p, df1 / 2, df2 / 2, tail);
  if (share === 0) return 0;
  if (share <= 0.5) return (share / (1 - share)) * (df2 / df1);
  const rest = betaQuantile(p, df2 / 2, df1 / 2, tail === "lower" ? "upper" : "lower");
  return rest === 0 ? Infinity : ((1 - rest) / rest) * (df2 / df1);
}
