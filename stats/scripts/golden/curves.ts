import { fitLogistic } from "../../src/fit-logistic.ts";
import { type BetweenVarianceMethod, metaAnalysis } from "../../src/meta-analysis.ts";
import type { ModelFit } from "../../src/model-types.ts";
import { naturalSpline } from "../../src/natural-spline.ts";
import { quantile } from "../../src/quantile.ts";
import { restrictedCubicSpline } from "../../src/restricted-cubic-spline.ts";
import { splineKnots } from "../../src/spline-knots.ts";
import { trendOverGroups } from "../../src/trend-over-groups.ts";
import { waldTest } from "../../src/wald-test.ts";
import type { Answer, Value, Values } from "./case.ts";
import { numberOf, numbersOf, numbersOrNullsOf } from "./input.ts";

const isGiven = (value: Value | undefined) => value !== undefined && value !== null;
const epsilon = 1e-11;

/** Hmisc's rcspline.eval, with and without a model, and splines::ns. */
export const answerSplines: Answer = (input) => {
  if (input.kind === "ns") return answerNatural(input);
  const count = isGiven(input.n_knots) ? numberOf(input.n_knots) : 5;
  const knots = isGiven(input.knots_given) ? numbersOf(input.knots_given) : splineKnots(present(input.x), count);
  if (input.kind === "rcs_logistic") return { knots: Array.from(knots), ...answerCurvedLogistic(input, knots) };
  return { knots: Array.from(knots), basis_rows: rowsOf(restrictedCubicSpline(numbersOf(input.evaluate_at), knots)) };
};

// Hmisc and splines place knots by the values that are not missing.
const present = (value: Value | undefined) => numbersOrNullsOf(value).flatMap((x) => (x === null ? [] : [x]));

function answerNatural(input: Values) {
  const x = present(input.x);
  const [left = 0, right = 0] = isGiven(input.boundary_knots)
    ? numbersOf(input.boundary_knots)
    : [Math.min(...x), Math.max(...x)];
  const inside = x.filter((value) => value >= left && value <= right);
  const pieces = isGiven(input.df) ? numberOf(input.df) : 0;
  const interior = isGiven(input.knots_given)
    ? numbersOf(input.knots_given)
    : Array.from({ length: Math.max(0, pieces - 1) }, (_, k) => quantile(inside, (k + 1) / pieces));
  const columns = naturalSpline(numbersOf(input.evaluate_at), { interior, boundary: [left, right] });
  return { interior_knots: interior, basis_rows: rowsOf(columns) };
}

function answerCurvedLogistic(input: Values, knots: ArrayLike<number>) {
  const outcome = { events: numbersOf(input.y), ...(isGiven(input.n) && { trials: numbersOf(input.n) }) };
  const columns = restrictedCubicSpline(numbersOf(input.x), knots);
  const terms = columns.map((values, k) => ({ name: `x${k}`, values }));
  const curved = fitLogistic({ ...outcome, terms }, { epsilon });
  const straight = fitLogistic({ ...outcome, terms: terms.slice(0, 1) }, { epsilon });
  if (curved.status !== "fitted") return { separation: true };
  return {
    coefficients: curved.coefficients.map(({ estimate }) => estimate),
    se: curved.coefficients.map(({ standardError }) => standardError),
    lr_overall: curved.nullDeviance - curved.deviance,
    lr_nonlinear: straight.deviance - curved.deviance,
    df_nonlinear: straight.df - curved.df,
    wald_nonlinear: waldTest(
      curved,
      terms.slice(1).map(({ name }) => name),
    ).chiSquare,
  };
}

const rowsOf = (columns: readonly Float64Array[]) =>
  Array.from(columns[0] ?? [], (_, i) => columns.map((column) => column[i]));

/** Quartile trends by quantile, cut, glm and prop.trend.test. */
export const answerTrend: Answer = (input) => {
  const poisson = input.family === "poisson";
  const y = numbersOf(input.y);
  const exposure = numbersOf(input.exposure);
  const options = { groups: isGiven(input.n_groups) ? numberOf(input.n_groups) : 4, epsilon };
  const trend = trendOverGroups(
    poisson
      ? { exposure, counts: y, ...(isGiven(input.offset) && { offset: numbersOf(input.offset) }) }
      : { exposure, events: y, ...(isGiven(input.n) && { trials: numbersOf(input.n) }) },
    options,
  );
  const slope = (fit: ModelFit, at = 1) => {
    const one = fit.status === "fitted" ? fit.coefficients[at] : undefined;
    return { beta: one?.estimate, se: one?.standardError, z: one?.z, p_wald: one?.pValue };
  };
  const others = trend.groups.slice(1).map((_, k) => slope(trend.categorical, k + 1));
  return {
    breaks_type7: trend.breaks,
    group: Array.from(trend.groupOf, (group) => group + 1),
    group_n: trend.groups.map(({ units }) => units),
    group_median_exposure: trend.groups.map(({ medianExposure }) => medianExposure),
    events: trend.groups.map(({ events }) => events),
    denominator: trend.groups.map(({ denominator }) => denominator),
    linear_score: { ...slope(trend.linear), lr_chisq: trend.linearTest.chiSquare, p_lr: trend.linearTest.pValue },
    median_score: slope(trend.byMedian),
    categorical: {
      beta: others.map(({ beta }) => beta),
      se: others.map(({ se }) => se),
      lr_chisq: trend.categoricalTest.chiSquare,
      df: trend.categoricalTest.df,
      p: trend.categoricalTest.pValue,
    },
    departure_from_linearity: {
      lr_chisq: trend.departureTest.chiSquare,
      df: trend.departureTest.df,
      p: trend.departureTest.pValue,
    },
    quasi_dispersion: trend.dispersion,
    cochran_armitage: { chisq: trend.cochranArmitage?.chiSquare, p: trend.cochranArmitage?.pValue },
    separation: [trend.linear, trend.categorical].some(({ status }) => status === "separated"),
  };
};

const methods: Record<string, BetweenVarianceMethod> = {
  DL: "dersimonian-laird",
  PM: "paule-mandel",
  REML: "reml",
  ML: "ml",
  HE: "hedges",
  EB: "empirical-bayes",
  fixed: "fixed",
};

/** metafor's rma, by each method. */
export const answerMeta: Answer = (input) => {
  // metafor leaves out studies of which something is missing.
  const [effects, variances] = [numbersOrNullsOf(input.y), numbersOrNullsOf(input.v)];
  const whole = effects.map((effect, i) => [effect, variances[i] ?? null]).filter((pair) => !pair.includes(null));
  const [y, v] = [whole.map(([effect]) => effect ?? 0), whole.map(([, variance]) => variance ?? 0)];
  const each = Object.entries(methods).map(([name, method]) => {
    const { tau2, effect, standardError } = metaAnalysis(y, v, { method });
    return [name, { tau2, mu: effect, se: standardError }];
  });
  const { heterogeneity, i2, h2 } = metaAnalysis(y, v, { method: "dersimonian-laird" });
  return { ...Object.fromEntries(each), Q: heterogeneity.chiSquare, I2: 100 * i2, H2: h2, Q_p: heterogeneity.pValue };
};
