import { adjustPValues } from "../../src/adjust-p-values.ts";
import { normalQuantile } from "../../src/normal-quantile.ts";
import { relativeIndex } from "../../src/relative-index.ts";
import { type ShewhartChart, shewhart } from "../../src/shewhart.ts";
import { slopeIndex } from "../../src/slope-index.ts";
import type { Answer, Values } from "./case.ts";
import { confidenceOf, listOf, numberOf, numbersOf, numbersOrNullsOf, valuesOf } from "./input.ts";

export const answerPAdjust: Answer = (input) => {
  const p = numbersOrNullsOf(input.p);
  return {
    BH: adjustPValues(p, "benjamini-hochberg"),
    bonferroni: adjustPValues(p, "bonferroni"),
    holm: adjustPValues(p, "holm"),
    hochberg: adjustPValues(p, "hochberg"),
    BY: adjustPValues(p, "benjamini-yekutieli"),
    hommel: adjustPValues(p, "hommel"),
  };
};

const charts: Record<string, ShewhartChart> = { pp: "p-prime", up: "u-prime" };

/** qicharts2's qic. */
export const answerShewhart: Answer = (input) => {
  const name = String(input.chart);
  const chart = charts[name] ?? (name as ShewhartChart);
  const sizes = input.n === null || input.n === undefined ? undefined : numbersOf(input.n);
  const result = shewhart(chart, numbersOf(input.y), { ...(sizes && { sizes }), screenRanges: true });
  return {
    y: result.points.map(({ value }) => value),
    cl: result.points.map(({ centre }) => centre),
    lcl: result.points.map(({ lower }) => lower),
    ucl: result.points.map(({ upper }) => upper),
    sigma_signal: result.points.map(({ outside }) => outside),
    longest_run: result.longestRun,
    longest_run_max: result.longestRunMax,
    n_crossings: result.crossings,
    n_crossings_min: result.crossingsMin,
    runs_signal: result.runsSignal,
  };
};

const errorScales = ["natural", "log", "logit"] as const;

/** phe_sii, whose simulated limits ours are held against with the tolerance the file gives. */
export const answerSii: Answer = (input) => {
  const data = byQuantile(valuesOf(input.data));
  const errorScale = errorScales[numberOf(input.value_type)] ?? "natural";
  const confidence = confidenceOf(input.confidence);
  const fitOnErrorScale = input.transform === true;
  const groups = {
    values: numbersOf(data.value),
    populations: numbersOf(data.population),
    standardErrors: standardErrors(data, errorScale, confidence),
  };
  const options = { confidence, errorScale, fitOnErrorScale };
  const sii = slopeIndex(groups, options);
  const rii = relativeIndex(groups, options);
  const multiplier = numberOf(input.multiplier);
  const bounds = [sii.lower * multiplier, sii.upper * multiplier].sort((a, b) => a - b);
  // A negative multiplier turns the ratio over in the package as well.
  const turned = multiplier < 0;
  const forwards = { natural: (x: number) => x, log: Math.log, logit: (x: number) => Math.log(x / (1 - x)) };
  const line = forwards[fitOnErrorScale ? errorScale : "natural"];
  return {
    ridit: sii.ridits,
    weights: sii.weights,
    slope_untransformed: line(sii.intercept + sii.slope) - line(sii.intercept),
    intercept_untransformed: line(sii.intercept),
    sii: sii.slope * multiplier,
    rii: turned ? 1 / rii.ratio : rii.ratio,
    intercept: sii.intercept,
    sii_lower_sim: bounds[0],
    sii_upper_sim: bounds[1],
    rii_lower_sim: turned ? 1 / rii.upper : rii.lower,
    rii_upper_sim: turned ? 1 / rii.lower : rii.upper,
    sii_se_analytic: sii.standardError,
    sii_lower_analytic: bounds[0],
    sii_upper_analytic: bounds[1],
  };
};

// Rows may come in any order; the most deprived is quantile 1.
function byQuantile(data: Values): Values {
  const q = numbersOf(data.q);
  const order = [...q.keys()].sort((a, b) => (q[a] ?? 0) - (q[b] ?? 0));
  return Object.fromEntries(
    Object.entries(data).map(([name, column]) => [name, order.map((i) => listOf(column)[i] ?? null)]),
  );
}

function standardErrors(data: Values, scale: (typeof errorScales)[number], confidence: number): number[] {
  if (data.se !== undefined) return numbersOf(data.se);
  const to = { natural: (x: number) => x, log: Math.log, logit: (x: number) => Math.log(x / (1 - x)) }[scale];
  const width = 2 * normalQuantile((1 + confidence) / 2);
  const upper = numbersOf(data.upper_cl);
  return numbersOf(data.lower_cl).map((lower, i) => (to(upper[i] ?? 0) - to(lower)) / width);
}
