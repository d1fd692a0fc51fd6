import { kaplanMeier, type SurvivalBands, type SurvivalCurve, type SurvivalStep } from "../../src/kaplan-meier.ts";
import { logRank } from "../../src/log-rank.ts";
import { restrictedMeanWait } from "../../src/restricted-mean-wait.ts";
import { survivalAt } from "../../src/survival-at.ts";
import type { Answer } from "./case.ts";
import { listOf, numbersOf } from "./input.ts";

/** R's survfit: bands on three scales, quantiles, and the restricted mean. */
export const answerKm: Answer = (input, golden) => {
  const times = {
    days: numbersOf(input.time),
    happened: numbersOf(input.status),
    ...(input.weights === null ? {} : { weights: numbersOf(input.weights) }),
  };
  const curve = (bands: SurvivalBands) => kaplanMeier(times, 0.95, bands);
  const log = curve("log");
  const mean = restrictedMeanWait(log, Math.max(...times.days));
  const at = numbersOf(input.at_times).map((day) => survivalAt(log, day));
  // The file thins long curves to 40 event times.
  const listed = listOf(golden.expected.event_times);
  const isListed = ({ day }: SurvivalStep) => listed.length < 40 || listed.includes(day);
  const events = ({ steps }: SurvivalCurve) => steps.filter((step) => step.events > 0 && isListed(step));
  // R gives no band where survival is 0; ours goes on from the step before.
  const band = (bands: SurvivalBands, side: "lower" | "upper") =>
    events(curve(bands)).map((step) => (step.survival === 0 ? null : step[side]));
  const levels = [0.75, 0.5, 0.25];
  return {
    event_times: events(log).map(({ day }) => day),
    n_risk: events(log).map(({ atRisk }) => atRisk),
    n_event: events(log).map((step) => step.events),
    surv: events(log).map(({ survival }) => survival),
    std_err_log_surv: events(log).map(({ logVariance }) => Math.sqrt(logVariance)),
    lower_log: band("log", "lower"),
    upper_log: band("log", "upper"),
    lower_loglog: band("log-log", "lower"),
    upper_loglog: band("log-log", "upper"),
    lower_plain: band("plain", "lower"),
    upper_plain: band("plain", "upper"),
    quantiles_25_50_75: levels.map((level) => crossing(log, "survival", level)),
    quantile_lower: levels.map((level) => crossing(log, "lower", level)),
    quantile_upper: levels.map((level) => crossing(log, "upper", level)),
    surv_at_times: at.map(({ survival }) => survival),
    n_risk_at_times: at.map(({ atRisk }) => atRisk),
    rmean_to_max: mean.mean,
    rmean_se: mean.standardError,
  };
};

// R takes the middle of the flat stretch where the curve runs along the level; we take its first day.
function crossing({ steps }: SurvivalCurve, line: "survival" | "lower" | "upper", level: number): number | null {
  const drops = steps.filter((step) => step.events > 0);
  const at = drops.findIndex((step) => step[line] <= level + 1e-10);
  const day = drops[at]?.day ?? null;
  const next = drops[at + 1]?.day;
  const flat = Math.abs((drops[at]?.[line] ?? 0) - level) < 1e-10;
  return day !== null && flat && next !== undefined ? (day + next) / 2 : day;
}

/** R's survdiff, with groups and strata as whole numbers from 1. */
export const answerLogRank: Answer = (input) => {
  const days = numbersOf(input.time);
  const happened = numbersOf(input.status);
  const group = numbersOf(input.group);
  const stratum = input.strata === null ? days.map(() => 1) : numbersOf(input.strata);
  const part = (g: number, s: number) => {
    const rows = [...days.keys()].filter((i) => group[i] === g && stratum[i] === s);
    return { days: rows.map((i) => days[i] ?? 0), happened: rows.map((i) => happened[i] ?? 0) };
  };
  const groups = Array.from({ length: Math.max(...group) }, (_, g) => ({
    strata: Array.from({ length: Math.max(...stratum) }, (_, s) => part(g + 1, s + 1)),
  }));
  const { observed, expected, chiSquare, df, pValue } = logRank(groups, Number(input.rho));
  return {
    n: groups.map(({ strata }) => strata.reduce((sum, { days }) => sum + days.length, 0)),
    observed,
    expected,
    chisq: chiSquare,
    df,
    p_value: pValue,
  };
};
