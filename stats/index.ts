export { adjustPValues, type PValueAdjustment } from "./src/adjust-p-values.ts";
export { betaCdf } from "./src/beta-cdf.ts";
export { betaDensity } from "./src/beta-density.ts";
export { betaQuantile } from "./src/beta-quantile.ts";
export { binomialCdf } from "./src/binomial-cdf.ts";
export { binomialDensity } from "./src/binomial-density.ts";
export { binomialQuantile } from "./src/binomial-quantile.ts";
export { type BootstrapOptions, bootstrapInterval } from "./src/bootstrap-interval.ts";
export { byarsInterval } from "./src/byars-interval.ts";
export { cStatistic } from "./src/c-statistic.ts";
export {
  type CaseMixCells,
  type CaseMixModel,
  type CaseMixOptions,
  type CaseMixProvider,
  type CaseMixShmi,
  caseMixShmi,
} from "./src/case-mix-shmi.ts";
export { chiSquareCdf } from "./src/chi-square-cdf.ts";
export { chiSquareDensity } from "./src/chi-square-density.ts";
export { chiSquareFunnelLimits } from "./src/chi-square-funnel-limits.ts";
export { chiSquareQuantile } from "./src/chi-square-quantile.ts";
export type { ChiSquareTest } from "./src/chi-square-test.ts";
export { clopperPearsonInterval } from "./src/clopper-pearson-interval.ts";
export { clusterBootstrapInterval } from "./src/cluster-bootstrap-interval.ts";
export { type CountInterval, countInterval } from "./src/count-interval.ts";
export type {
  CoxBaseline,
  CoxData,
  CoxFit,
  CoxOptions,
  CoxSummary,
  FittedCox,
} from "./src/cox-types.ts";
export { digamma } from "./src/digamma.ts";
export {
  directStandardisedRate,
  type StandardisedBands,
  type StandardisedRate,
} from "./src/direct-standardised-rate.ts";
export { type EValue, type EValueInput, eValue, type RatioBounds } from "./src/e-value.ts";
export { type ExposureTable, eValueRiskDifference, type RiskDifferenceOptions } from "./src/e-value-risk-difference.ts";
export { type ExactFunnel, exactFunnelLimits } from "./src/exact-funnel-limits.ts";
export { exactPoissonInterval } from "./src/exact-poisson-interval.ts";
export { expectedChanceSignals } from "./src/expected-chance-signals.ts";
export { expectedRanks } from "./src/expected-ranks.ts";
export { fCdf } from "./src/f-cdf.ts";
export { fDensity } from "./src/f-density.ts";
export { fQuantile } from "./src/f-quantile.ts";
export { firthLogistic } from "./src/firth-logistic.ts";
export { firthPoisson } from "./src/firth-poisson.ts";
export { fitCox } from "./src/fit-cox.ts";
export { fitLogistic } from "./src/fit-logistic.ts";
export { fitMixedLogistic } from "./src/fit-mixed-logistic.ts";
export { fitMixedPoisson } from "./src/fit-mixed-poisson.ts";
export { fitNegativeBinomial, type NegativeBinomialFit } from "./src/fit-negative-binomial.ts";
export { fitPoisson } from "./src/fit-poisson.ts";
export type { Funnel, FunnelUnit, Limits, Outside, Trimming, TrimOptions } from "./src/funnel-types.ts";
export { gammaCdf } from "./src/gamma-cdf.ts";
export { gammaDensity } from "./src/gamma-density.ts";
export { gammaQuantile } from "./src/gamma-quantile.ts";
export { type CellTable, groupCells, type PersonRows } from "./src/group-cells.ts";
export { herfindahl } from "./src/herfindahl.ts";
export { type IndirectRate, indirectStandardisedRate } from "./src/indirect-standardised-rate.ts";
export {
  type IndirectBands,
  type IndirectRatio,
  indirectStandardisedRatio,
} from "./src/indirect-standardised-ratio.ts";
export type { Interval } from "./src/interval.ts";
export {
  kaplanMeier,
  type SurvivalBands,
  type SurvivalCurve,
  type SurvivalStep,
  type WaitingTimes,
} from "./src/kaplan-meier.ts";
export { katzRatio } from "./src/katz-ratio.ts";
export { largestShare } from "./src/largest-share.ts";
export { logGamma } from "./src/log-gamma.ts";
export { type LogRank, type LogRankGroup, logRank } from "./src/log-rank.ts";
export {
  type BetweenVarianceMethod,
  type MetaAnalysis,
  type MetaAnalysisOptions,
  metaAnalysis,
} from "./src/meta-analysis.ts";
export type {
  FittedMixedModel,
  GroupIntercept,
  MixedModelFit,
  MixedModelOptions,
  RandomIntercept,
} from "./src/mixed-model-types.ts";
export type {
  BinomialOutcome,
  Coefficient,
  CountOutcome,
  FactorTerm,
  FirthFit,
  FittedModel,
  ModelFit,
  ModelOptions,
  ModelSummary,
  ModelTerm,
  ModelTerms,
  NumberTerm,
  SeparatedModel,
} from "./src/model-types.ts";
export { type NaturalSplineKnots, naturalSpline } from "./src/natural-spline.ts";
export { negativeBinomialCdf } from "./src/negative-binomial-cdf.ts";
export { negativeBinomialDensity } from "./src/negative-binomial-density.ts";
export { negativeBinomialQuantile } from "./src/negative-binomial-quantile.ts";
export { newcombeDifference, type Share } from "./src/newcombe-difference.ts";
export { normalCdf } from "./src/normal-cdf.ts";
export { normalDensity } from "./src/normal-density.ts";
export { normalQuantile } from "./src/normal-quantile.ts";
export { observedFunnelLimits } from "./src/observed-funnel-limits.ts";
export { poissonCdf } from "./src/poisson-cdf.ts";
export { poissonDensity } from "./src/poisson-density.ts";
export { poissonQuantile } from "./src/poisson-quantile.ts";
export {
  type ProportionFunnel,
  type ProportionFunnelOptions,
  type ProportionUnit,
  proportionFunnel,
} from "./src/proportion-funnel.ts";
export { quantile } from "./src/quantile.ts";
export { type RankInterval, type RankOptions, type RankSource, rankIntervals } from "./src/rank-intervals.ts";
export { ranks } from "./src/ranks.ts";
export { type RateFunnel, type RateUnit, rateFunnel } from "./src/rate-funnel.ts";
export { type RatioFunnel, type RatioFunnelOptions, type RatioUnit, ratioFunnel } from "./src/ratio-funnel.ts";
export { regularisedBeta } from "./src/regularised-beta.ts";
export { regularisedGammaP } from "./src/regularised-gamma-p.ts";
export { regularisedGammaQ } from "./src/regularised-gamma-q.ts";
export { type RelativeIndex, relativeIndex } from "./src/relative-index.ts";
export { restrictedCubicSpline } from "./src/restricted-cubic-spline.ts";
export { restrictedMeanWait } from "./src/restricted-mean-wait.ts";
export type { Scale } from "./src/scale.ts";
export { scoreFunnelLimits } from "./src/score-funnel-limits.ts";
export { seededRandom } from "./src/seeded-random.ts";
export {
  type ShewhartChart,
  type ShewhartOptions,
  type ShewhartPoint,
  type ShewhartResult,
  shewhart,
} from "./src/shewhart.ts";
export { type ShmiFunnel, type ShmiFunnelOptions, type ShmiUnit, shmiFunnel } from "./src/shmi-funnel.ts";
export { type InequalityGroups, type InequalityOptions, type SlopeIndex, slopeIndex } from "./src/slope-index.ts";
export { splineKnots } from "./src/spline-knots.ts";
export { studentCdf } from "./src/student-cdf.ts";
export { studentDensity } from "./src/student-density.ts";
export { studentQuantile } from "./src/student-quantile.ts";
export { survivalAt } from "./src/survival-at.ts";
export type { Tail } from "./src/tail.ts";
export {
  type Trend,
  type TrendData,
  type TrendGroup,
  type TrendOptions,
  trendOverGroups,
} from "./src/trend-over-groups.ts";
export { trigamma } from "./src/trigamma.ts";
export { waldTest } from "./src/wald-test.ts";
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
