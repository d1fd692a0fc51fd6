import { seededRandom } from "../src/seeded-random.ts";
import { xmr } from "../src/xmr.ts";
import { timed } from "./measure.ts";
import { normalFrom } from "./normal-from.ts";
import { against, againstStated, type Bench } from "./row.ts";
import { runR } from "./run-r.ts";
import { writeColumns } from "./write-columns.ts";

const count = 200;
const months = 36;

/** XmR charts of 200 series of three years, every point marked with the rules that hold. */
export const xmrCharts: Bench = {
  name: "xmr",
  run: async (folder) => {
    const normal = normalFrom(seededRandom(200));
    const series = Array.from({ length: count }, () =>
      Array.from({ length: months }, (_, m) => Math.round(500 + 60 * normal() + (m > 24 ? 40 : 0)) / 10),
    );
    writeColumns(folder, { series: Float64Array.from(series.flat()) });
    const { seconds, result } = timed(() => series.map((values) => xmr(values).points));
    const points = result.flat();
    const flags = (key: "outside" | "shift" | "trend" | "twoOfThree") => points.map((point) => (point[key] ? 1 : 0));
    const r = await runR("xmr", folder);
    const what = "XmR of 200 series of 36 months";
    return [
      against(r, {
        what,
        ours: seconds,
        timer: "xmr",
        using: "base R",
        pairs: () => ({
          "mean and limits": [
            [
              ...points.map(({ mean }) => mean),
              ...points.map(({ lower }) => lower),
              ...points.map(({ upper }) => upper),
            ],
            r.values("lines"),
          ],
          rules: [
            [...flags("outside"), ...flags("shift"), ...flags("trend"), ...flags("twoOfThree")],
            r.values("rules"),
          ],
        }),
      }),
      againstStated(what, seconds, { stated: 5.2, using: "NHSRplotthedots", goal: "200x" }),
    ];
  },
};
