import { rankIntervals } from "../src/rank-intervals.ts";
import { seededRandom } from "../src/seeded-random.ts";
import { timed } from "./measure.ts";
import { normalFrom } from "./normal-from.ts";
import { against, againstStated, type Bench } from "./row.ts";
import { runR } from "./run-r.ts";
import { writeColumns } from "./write-columns.ts";

const units = 150;
const count = 10_000;

/** Ranks of 150 units in 10,000 draws: the same draws in both programs, and draws of each program's own. */
export const rankDraws: Bench = {
  name: "ranks",
  run: async (folder) => {
    const normal = normalFrom(seededRandom(10_000));
    const estimates = Float64Array.from({ length: units }, () => normal());
    const standardErrors = Float64Array.from({ length: units }, () => 0.2 + 0.2 * Math.abs(normal()));
    const draws = Array.from({ length: count }, () =>
      Float64Array.from({ length: units }, (_, u) => (estimates[u] ?? 0) + (standardErrors[u] ?? 0) * normal()),
    );
    const flat = new Float64Array(units * count);
    for (const [d, draw] of draws.entries()) flat.set(draw, d * units);
    writeColumns(folder, { draws: flat, estimates, standardErrors });
    const given = timed(() => rankIntervals({ draws }));
    const drawn = timed(() => rankIntervals({ estimates, standardErrors, seed: 1, count }));
    const r = await runR("ranks", folder);
    const what = "Ranks of 150 units, 10,000 draws and their ranking";
    return [
      against(r, {
        what: "Ranks of 150 units in 10,000 given draws",
        ours: given.seconds,
        timer: "given",
        using: "apply(draws, 2, rank) and quantiles",
        pairs: () => ({
          "means and quantiles": [
            given.result.flatMap(({ mean, median, lower, upper }) => [mean, lower, median, upper]),
            r.values("given"),
          ],
        }),
      }),
      against(r, {
        what,
        ours: drawn.seconds,
        timer: "drawn",
        using: "rnorm, then the same",
        pairs: () => ({ "means, by chance": [drawn.result.map(({ mean }) => mean), r.values("drawn")] }),
      }),
      againstStated(what, drawn.seconds, { stated: 0.16, using: "matrixStats, ranking alone", goal: "1x" }),
    ];
  },
};
