import { caseMixShmi } from "../../src/case-mix-shmi.ts";
import { chiSquareFunnelLimits } from "../../src/chi-square-funnel-limits.ts";
import { normalCdf } from "../../src/normal-cdf.ts";
import type { Answer } from "./case.ts";
import { byName } from "./glm.ts";
import { listOf, numbersOf, valuesOf } from "./input.ts";

// FunnelPlotR multiplies by 1.959964.
const near = 1 - 2 * normalCdf(1.959964, "upper");

/** One glm for each diagnosis group, and FunnelPlotR's SHMI form over the trusts. */
export const answerCaseMix: Answer = (input) => {
  const cells = valuesOf(input.cells);
  const { models, providers, funnel } = caseMixShmi(
    {
      providers: numbersOf(cells.trust),
      diagnoses: numbersOf(cells.dx),
      events: numbersOf(cells.deaths),
      trials: numbersOf(cells.n),
      covariates: listOf(input.covariates).map((name) => ({
        name: `factor(${name})`,
        levels: numbersOf(cells[String(name)]),
      })),
    },
    { epsilon: 1e-11, funnel: { trimming: "rank-bins", roundExpectedTo: 2, zeroObserved: "trim" } },
  );
  const rounded = providers.map(({ expected }) => Math.round(expected * 100) / 100);
  const limits = rounded.map((expected) => funnel.limits(expected, near));
  const poisson = rounded.map((expected) => chiSquareFunnelLimits(expected, 0.998));
  const ratios = funnel.units.map(({ ratio }) => ratio);
  return {
    models: Object.fromEntries(
      models.map(({ diagnosis, fit, deviance, cStatistic, observed, expected }) => [
        `dx${diagnosis}`,
        {
          coefficients: fit.status === "fitted" ? byName(fit, "estimate") : undefined,
          se: fit.status === "fitted" ? byName(fit, "standardError") : undefined,
          separation: fit.status === "separated",
          c_statistic: cStatistic,
          deviance,
          total_observed: observed,
          total_expected: expected,
        },
      ]),
    ),
    trust: providers.map(({ provider }) => provider),
    spells: providers.map(({ spells }) => spells),
    observed: providers.map(({ observed }) => observed),
    expected: providers.map(({ expected }) => expected),
    expected_2dp: rounded,
    shmi: ratios,
    phi: funnel.phi,
    tau2: funnel.tau2,
    od_lcl95: limits.map(({ lower }) => lower),
    od_ucl95: limits.map(({ upper }) => upper),
    lcl998_poisson: poisson.map(({ lower }) => lower),
    ucl998_poisson: poisson.map(({ upper }) => upper),
    band_1higher_2asexpected_3lower: ratios.map((ratio, i) => {
      const { lower = 0, upper = 0 } = limits[i] ?? {};
      return ratio > upper ? 1 : ratio < lower ? 3 : 2;
    }),
  };
};
