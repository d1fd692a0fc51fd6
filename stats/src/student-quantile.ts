import { invertLogTail } from "./inner/invert-log-tail.ts";
import { invertTail } from "./inner/invert-tail.ts";
import { quantileOfLog } from "./inner/quantile-of-log.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";
import type { Scale } from "./scale.ts";
import { studentCdf } from "./student-cdf.ts";
import { studentDensity } from "./student-density.ts";
import type { Tail } from "./tail.ts";

/**
 * The quantile of Student's t distribution.
 * @param p 0 to 1; 0 and 1 give infinities
 * @param df degrees of freedom, finite, above 0
 * @param tail "upper" if p is the probability of a larger value
 * @param scale "log" if p is given by its natural logarithm
 * @returns t
 * @throws RangeError if p is outside 0 to 1 or df is not finite and above 0
 * @see R's qt
 * @example
 * studentQuantile(0.975, 10); // 2.2281
 */
export function studentQuantile(p: number, df: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requirePositive(df, "df");
  if (scale === "plain") return plainQuantile(p, df, tail);
  return quantileOfLog(
    p,
    tail,
    (plain, side) => plainQuantile(plain, df, side),
    () => (tail === "lower" ? -farOut(p, df) : farOut(p, df)),
  );
}

function farOut(logP: number, df: number): number {
  return invertLogTail(
    logP,
    "upper",
    (x) => studentCdf(x, df, "upper", "log"),
    (x) => studentDensity(x, df, "log"),
  );
}

function plainQuantile(p: number, df: number, tail: Tail): number {
  requireProbability(p);
  if (p === 0.5) return 0;
  const sign = p < 0.5 === (tail === "upper") ? 1 : -1;
  const outer = Math.min(p, 1 - p);
  if (outer === 0) return sign * Infinity;
  const log = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  const t = invertTail(
    { target: outer, tail: "upper", start: normalQuantile(outer, "upper"), lower: 0, upper: Infinity },
    (x) => studentCdf(x, df, "upper"),
    (x) => Math.exp(log - ((df + 1) / 2) * Math.log1p((x * x) / df)),
  );
  return sign * t;
}
