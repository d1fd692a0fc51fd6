export { betaQuantile } from "./src/beta-quantile.ts";
export { binomialCdf } from "./src/binomial-cdf.ts";
export { type BootstrapOptions, bootstrapInterval } from "./src/bootstrap-interval.ts";
export { byarsInterval } from "./src/byars-interval.ts";
export { chiSquareCdf } from "./src/chi-square-cdf.ts";
export { chiSquareQuantile } from "./src/chi-square-quantile.ts";
export { clopperPearsonInterval } from "./src/clopper-pearson-interval.ts";
export { type CountInterval, countInterval } from "./src/count-interval.ts";
export { exactPoissonInterval } from "./src/exact-poisson-interval.ts";
export { expectedChanceSignals } from "./src/expected-chance-signals.ts";
export { gammaQuantile } from "./src/gamma-quantile.ts";
export { herfindahl } from "./src/herfindahl.ts";
export type { Interval } from "./src/interval.ts";
export { katzRatio } from "./src/katz-ratio.ts";
export { largestShare } from "./src/largest-share.ts";
export { logGamma } from "./src/log-gamma.ts";
export { newcombeDifference, type Share } from "./src/newcombe-difference.ts";
export { normalCdf } from "./src/normal-cdf.ts";
export { normalQuantile } from "./src/normal-quantile.ts";
export { poissonCdf } from "./src/poisson-cdf.ts";
export { quantile } from "./src/quantile.ts";
export { regularisedBeta } from "./src/regularised-beta.ts";
export { regularisedGammaP } from "./src/regularised-gamma-p.ts";
export { regularisedGammaQ } from "./src/regularised-gamma-q.ts";
export { seededRandom } from "./src/seeded-random.ts";
export { wilsonInterval } from "./src/wilson-interval.ts";
export { xmr } from "./src/xmr.ts";
export type {
  XmrAssurance,
  XmrDirection,
  XmrMeaning,
  XmrOptions,
  XmrPoint,
  XmrResult,
  XmrRule,
  XmrSegment,
  XmrSide,
  XmrSignal,
} from "./src/xmr-types.ts";
