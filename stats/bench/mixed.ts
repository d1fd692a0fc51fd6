import { fitMixedLogistic } from "../src/fit-mixed-logistic.ts";
import { groupCells } from "../src/group-cells.ts";
import type { FittedMixedModel } from "../src/mixed-model-types.ts";
import { seededRandom } from "../src/seeded-random.ts";
import { timed } from "./measure.ts";
import { normalFrom } from "./normal-from.ts";
import { against, againstStated, type Bench } from "./row.ts";
import { runR } from "./run-r.ts";
import { writeColumns } from "./write-columns.ts";

const trusts = 150;
const shape = { age: 10, sex: 2, admission: 3, comorbidity: 6 };
const names = Object.keys(shape);

/** Random-intercept logistic regression of a million patients of 150 trusts, on the cells they fall into. */
export const mixed: Bench = {
  name: "mixed",
  run: async (folder) => {
    const cells = groupCells(patients(1_000_000));
    const { factors, events, trials } = cells;
    const columns = factors.map((levels) => Uint8Array.from(levels));
    writeColumns(folder, Object.fromEntries(columns.map((levels, f) => [["trust", ...names][f] ?? "", levels])));
    writeColumns(folder, { events, trials });
    const terms = names.map((name, f) => ({ name, levels: factors[f + 1] ?? [] }));
    const { seconds, result } = timed(() => fitMixedLogistic({ events, trials, terms, groups: factors[0] ?? [] }));
    const fit = result.status === "fitted" ? result : null;
    const r = await runR("mixed", folder);
    const what = `Random-intercept logistic, 150 trusts, 1M patients in ${events.length.toLocaleString("en-GB")} cells`;
    return [
      against(r, {
        what,
        ours: seconds,
        timer: "mixed",
        using: "glmer on the cells",
        pairs: () => ({
          coefficients: [
            fit?.coefficients.map(({ estimate }) => estimate ?? Number.NaN) ?? [],
            r.values("coefficients"),
          ],
          sd: [[fit?.interceptSd ?? Number.NaN], r.values("sd")],
        }),
        goal: "30x, 1e-5",
        remark: () => howClose(fit, r.values("coefficients"), r.values("loglik")[0] ?? Number.NaN),
      }),
      againstStated(what, seconds, { stated: 42, using: "glmer on the cells", goal: "30x" }),
      againstStated(what, seconds, { stated: 227, using: "glmer on the rows", goal: "30x" }),
    ];
  },
};

// glmer stops where its search no longer finds much to gain: whose log-likelihood is higher is nearer the maximum.
function howClose(fit: FittedMixedModel | null, theirs: Float64Array, logLikelihood: number): string {
  if (fit === null) return "not fitted here";
  const apart = fit.coefficients.map(({ estimate }, i) =>
    Math.abs((estimate ?? Number.NaN) - (theirs[i] ?? Number.NaN)),
  );
  const gain = fit.logLikelihood - logLikelihood;
  return `${Math.max(...apart).toExponential(0)} at most in any coefficient, our log-likelihood ${gain.toExponential(0)} higher`;
}

function patients(count: number) {
  const random = seededRandom(150);
  const normal = normalFrom(random);
  const intercepts = Float64Array.from({ length: trusts }, () => 0.3 * normal());
  const levels = Object.values(shape);
  const effects = levels.map((n) => Float64Array.from({ length: n }, (_, i) => (i === 0 ? 0 : random() - 0.5)));
  const factors = [trusts, ...levels].map(() => new Uint8Array(count));
  const events = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const trust = Math.floor(random() * trusts);
    (factors[0] ?? events)[i] = trust;
    let eta = -2 + (intercepts[trust] ?? 0);
    for (let f = 0; f < levels.length; f++) {
      const level = Math.floor(random() * (levels[f] ?? 1));
      (factors[f + 1] ?? events)[i] = level;
      eta += effects[f]?.[level] ?? 0;
    }
    events[i] = random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
  }
  return { factors, events };
}
