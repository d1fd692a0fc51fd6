import { seededRandom } from "../src/seeded-random.ts";
import { shmiFunnel } from "../src/shmi-funnel.ts";
import { timed } from "./measure.ts";
import { normalFrom } from "./normal-from.ts";
import { against, againstStated, type Bench } from "./row.ts";
import { runR } from "./run-r.ts";
import { writeColumns } from "./write-columns.ts";

/** Funnels in the form of SHMI of 150 and of 7,000 units, with both pairs of limits at every unit. */
export const funnel: Bench = {
  name: "funnel",
  run: async (folder) => [...(await funnelOf(150, folder)), ...(await funnelOf(7000, folder))],
};

async function funnelOf(units: number, folder: string) {
  const random = seededRandom(units);
  const normal = normalFrom(random);
  const expected = Float64Array.from({ length: units }, () => 50 + 400 * Math.exp(0.8 * normal()));
  const observed = expected.map((e) =>
    Math.max(1, Math.round(e * Math.exp(0.12 * normal() + normal() / Math.sqrt(e)))),
  );
  writeColumns(folder, { observed, expected });
  const { seconds, result } = timed(() => {
    const made = shmiFunnel({ observed, expected });
    const limits = new Float64Array(units * 4);
    for (let i = 0; i < units; i++) {
      const near = made.limits(expected[i] ?? 0, 0.95);
      const far = made.limits(expected[i] ?? 0, 0.998);
      limits[i] = near.lower;
      limits[units + i] = near.upper;
      limits[2 * units + i] = far.lower;
      limits[3 * units + i] = far.upper;
    }
    const outside = made.units.map((unit) => (unit.outside === "above998" || unit.outside === "below998" ? 1 : 0));
    return { made, limits, outside };
  });
  const r = await runR("funnel", folder);
  const what = `Funnel of ${units.toLocaleString("en-GB")} units, SHMI form`;
  const measured = against(r, {
    what,
    ours: seconds,
    timer: "funnel",
    using: "vectorised base R",
    pairs: () => ({
      limits: [result.limits, r.values("limits")],
      "phi and tau2": [[result.made.phi, result.made.tau2], r.values("spread")],
      outside: [result.outside, r.values("outside")],
    }),
  });
  const stated = { stated: 0.057, using: "R's numbers alone (FunnelPlotR)", goal: "20x" };
  return units === 7000 ? [measured, againstStated(what, seconds, stated)] : [measured];
}
