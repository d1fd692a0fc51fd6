import type { Answer } from "./case.ts";
import { answerCaseMix } from "./casemix.ts";
import { answerPAdjust, answerShewhart, answerSii } from "./comparisons.ts";
import { answerCox } from "./cox.ts";
import { answerMeta, answerSplines, answerTrend } from "./curves.ts";
import { answerDistributions } from "./distributions.ts";
import { answerFunnelPhe } from "./funnel-phe.ts";
import { answerFunnelExact, answerFunnelPr, answerFunnelRc, answerFunnelSr, answerSpiegelhalter } from "./funnels.ts";
import { answerBinomial, answerNegativeBinomial, answerPoisson } from "./glm.ts";
import { answerMixedLogistic, answerMixedPoisson } from "./glmer.ts";
import {
  answerByars,
  answerExactPoisson,
  answerQuantileRank,
  answerRateProportion,
  answerWilson,
} from "./intervals.ts";
import { answerEValue, answerRanks } from "./sensitivity.ts";
import { answerFunnelSite, answerKatz, answerNewcombe } from "./site.ts";
import { answerDsr, answerIsr } from "./standardised.ts";
import { answerKm, answerLogRank } from "./waiting.ts";
import { answerXmr } from "./xmr.ts";

/** The golden topics this package answers, by file name up to the first dot. */
export const answers: { readonly [topic: string]: Answer } = {
  byars: answerByars,
  casemix_shmi: answerCaseMix,
  coxph: answerCox,
  distributions: answerDistributions,
  dsr: answerDsr,
  evalue: answerEValue,
  exact_poisson: answerExactPoisson,
  funnel_exact: answerFunnelExact,
  funnel_phe: answerFunnelPhe,
  funnel_pr: answerFunnelPr,
  funnel_rc: answerFunnelRc,
  funnel_site: answerFunnelSite,
  funnel_spiegelhalter: answerSpiegelhalter,
  funnel_sr: answerFunnelSr,
  glm_binomial_grouped: answerBinomial,
  glm_logistic: answerBinomial,
  glm_negbin: answerNegativeBinomial,
  glm_poisson: answerPoisson,
  glmer_logistic: answerMixedLogistic,
  glmer_poisson: answerMixedPoisson,
  isr_smr: answerIsr,
  katz: answerKatz,
  km: answerKm,
  logrank: answerLogRank,
  meta_tau2: answerMeta,
  newcombe: answerNewcombe,
  p_adjust: answerPAdjust,
  phe_rate_proportion: answerRateProportion,
  rank_ci: answerRanks,
  quantile_rank: answerQuantileRank,
  shewhart_other: answerShewhart,
  sii: answerSii,
  splines: answerSplines,
  trend_quartiles: answerTrend,
  wilson: answerWilson,
  xmr: answerXmr,
};
