import { chiSquareFunnelLimits } from "../../src/chi-square-funnel-limits.ts";
import { exactFunnelLimits } from "../../src/exact-funnel-limits.ts";
import type { Funnel, FunnelUnit, Limits } from "../../src/funnel-types.ts";
import { normalCdf } from "../../src/normal-cdf.ts";
import { proportionFunnel } from "../../src/proportion-funnel.ts";
import { quantile } from "../../src/quantile.ts";
import { ratioFunnel } from "../../src/ratio-funnel.ts";
import { shmiFunnel } from "../../src/shmi-funnel.ts";
import type { Answer, Values } from "./case.ts";
import { degenerateFunnel, isDegenerate } from "./degenerate-funnel.ts";
import { numberOf, numbersOf, numbersOrNullsOf } from "./input.ts";

// FunnelPlotR multiplies by 1.959964 and 3.090232: these are the levels those rounded numbers stand for.
const packageLevels = { 95: 1 - 2 * normalCdf(1.959964, "upper"), 998: 1 - 2 * normalCdf(3.090232, "upper") };
const exactLevels = { 95: 0.95, 998: 0.998 };
type Levels = typeof exactLevels;

/** FunnelPlotR's standardised ratios: SHMI form, or the CQC form with its limits left unsquared. */
export const answerFunnelSr: Answer = (input) => {
  const { numerator, denominator, trim } = readUnits(input);
  const shmi = input.sr_method === "SHMI";
  const rounds = shmi && input.round_expected_2dp === true;
  if (shmi && isDegenerate(numerator, trim)) {
    const sizes = denominator.map((e) => (rounds ? Math.round(e * 100) / 100 : e));
    const unadjusted = limitsAt(chiSquareFunnelLimits, sizes, exactLevels);
    return packageWords(input, degenerateFunnel(numerator, sizes, trim), unadjusted, sizes, true);
  }
  const funnel = shmiFunnel(
    { observed: numerator, expected: denominator },
    shmi
      ? { trim, trimming: "rank-bins", zeroObserved: "trim", ...(rounds ? { roundExpectedTo: 2 } : {}) }
      : { trim, form: "square-root", backTransform: false },
  );
  const sizes = rounds ? denominator.map((e) => Math.round(e * 100) / 100) : denominator;
  const unadjusted = limitsAt(chiSquareFunnelLimits, sizes, exactLevels);
  return packageWords(input, funnel, unadjusted, sizes, shmi);
};

/** FunnelPlotR's proportions. */
export const answerFunnelPr: Answer = (input) => {
  const { numerator, denominator, trim } = readUnits(input);
  const funnel = proportionFunnel({ events: numerator, trials: denominator }, { trim });
  return packageWords(input, funnel, limitsAt(funnel.unadjustedLimits, denominator, packageLevels), denominator, false);
};

/** FunnelPlotR's ratios of counts, with the limits it draws. */
export const answerFunnelRc: Answer = (input) => {
  const { numerator, denominator, trim } = readUnits(input);
  const funnel = ratioFunnel(
    { numerators: numerator, denominators: denominator },
    { trim, limitsError: "square-root" },
  );
  return packageWords(input, funnel, limitsAt(funnel.unadjustedLimits, denominator, packageLevels), denominator, false);
};

/** Spiegelhalter's forms with winsorised z, both kinds of over-dispersion, limits taken back to the reader's scale. */
export const answerSpiegelhalter: Answer = (input) => {
  const { numerator, denominator, trim } = readUnits(input);
  const transform = String(input.transform);
  const funnel: Funnel<FunnelUnit> =
    input.kind === "proportion"
      ? proportionFunnel(
          { events: numerator, trials: denominator },
          { trim, form: transform === "raw" ? "raw" : "arcsine" },
        )
      : shmiFunnel(
          { observed: numerator, expected: denominator },
          {
            trim,
            trimming: "winsorise",
            form: transform === "sqrt" ? "square-root" : transform === "raw" ? "raw" : "log",
          },
        );
  const z = funnel.units.map((unit) => unit.z);
  const [low, high] = trim === 0 ? [-Infinity, Infinity] : [quantile(z, trim), quantile(z, 1 - trim)];
  return {
    target: funnel.target,
    z,
    z_winsorised: z.map((one) => Math.min(Math.max(one, low), high)),
    phi: funnel.phi,
    phi_used: Math.max(1, funnel.phi),
    tau2: funnel.tau2,
    z_multiplicative: z.map((one) => one / Math.sqrt(Math.max(1, funnel.phi))),
    z_additive: funnel.units.map((unit) => unit.adjustedZ),
    multiplicative: limitsAt(funnel.multiplicativeLimits, denominator, exactLevels),
    additive: limitsAt(funnel.limits, denominator, exactLevels),
    unadjusted: limitsAt(funnel.unadjustedLimits, denominator, exactLevels),
  };
};

export const answerFunnelExact: Answer = (input) => {
  const distribution = input.distribution === "poisson" ? "poisson" : "binomial";
  const target = numberOf(input.target);
  const both = (style: "interpolated" | "discrete") => {
    const at = (level: number) =>
      numbersOf(input.precision_n_or_expected).map((size) =>
        exactFunnelLimits({ distribution, target, size }, level, style),
      );
    return {
      p001: at(0.998).map(({ lower }) => lower),
      p025: at(0.95).map(({ lower }) => lower),
      p975: at(0.95).map(({ upper }) => upper),
      p999: at(0.998).map(({ upper }) => upper),
    };
  };
  return { interpolated: both("interpolated"), discrete: both("discrete") };
};

function readUnits(input: Values) {
  return {
    numerator: numbersOrNullsOf(input.numerator).map((x) => x ?? Number.NaN),
    denominator: numbersOf(input.denominator),
    trim: numberOf(input.trim_by),
  };
}

interface LimitColumns {
  readonly lcl95: number[];
  readonly ucl95: number[];
  readonly lcl998: number[];
  readonly ucl998: number[];
}

function limitsAt(limits: Limits, sizes: readonly number[], levels: Levels): LimitColumns {
  const near = sizes.map((size) => limits(size, levels[95]));
  const far = sizes.map((size) => limits(size, levels[998]));
  return {
    lcl95: near.map(({ lower }) => lower),
    ucl95: near.map(({ upper }) => upper),
    lcl998: far.map(({ lower }) => lower),
    ucl998: far.map(({ upper }) => upper),
  };
}

function packageWords(
  input: Values,
  funnel: Funnel<FunnelUnit>,
  unadjusted: LimitColumns,
  sizes: readonly number[],
  truncates: boolean,
) {
  const multiplier = numberOf(input.multiplier);
  const { numerator, denominator, trim } = readUnits(input);
  const ratio = numerator.map((x, i) => x / (denominator[i] ?? 0));
  const adjusted = limitsAt(funnel.limits, sizes, packageLevels);
  const z = funnel.units.map((unit) => unit.z);
  const [low, high] = truncates ? [0, 0] : [quantile(z, trim), quantile(z, 1 - trim)];
  const drawnIn = z.map((one) => Math.min(Math.max(one, low), high));
  const outliers = (lower: readonly number[], upper: readonly number[]) =>
    ratio.map((r, i) => (r < (lower[i] ?? 0) || r > (upper[i] ?? 0) ? 1 : 0));
  const times = (values: readonly number[]) => values.map((value) => value * multiplier);
  return {
    target: funnel.target,
    phi: funnel.phi,
    tau2: funnel.tau2,
    ratio,
    z_unadjusted: z,
    z_trimmed_or_winsorised: truncates ? funnel.units.map((unit) => (unit.kept ? unit.z : null)) : drawnIn,
    lcl95: times(unadjusted.lcl95),
    ucl95: times(unadjusted.ucl95),
    lcl998: times(unadjusted.lcl998),
    ucl998: times(unadjusted.ucl998),
    od_lcl95: times(adjusted.lcl95),
    od_ucl95: times(adjusted.ucl95),
    od_lcl998: times(adjusted.lcl998),
    od_ucl998: times(adjusted.ucl998),
    outlier95: outliers(unadjusted.lcl95, unadjusted.ucl95),
    outlier998: outliers(unadjusted.lcl998, unadjusted.ucl998),
    od_outlier95: outliers(adjusted.lcl95, adjusted.ucl95),
    od_outlier998: outliers(adjusted.lcl998, adjusted.ucl998),
    adjusted_used: true,
  };
}
