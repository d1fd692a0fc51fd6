import { directStandardisedRate } from "../src/direct-standardised-rate.ts";
import { seededRandom } from "../src/seeded-random.ts";
import { timed } from "./measure.ts";
import { against, againstStated, type Bench } from "./row.ts";
import { runR } from "./run-r.ts";
import { writeColumns } from "./write-columns.ts";

const areas = 7000;
// The European standard population of 2013, by five years of age, 90 and over together.
const standard = [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500];
const weights = Float64Array.from([...standard, 1500, 1000]);
const bands = weights.length;

/** Directly standardised rates of 7,000 areas, 19 bands of age each. */
export const standardised: Bench = {
  name: "dsr",
  run: async (folder) => {
    const random = seededRandom(19);
    const populations = Float64Array.from({ length: areas * bands }, () => 200 + Math.floor(600 * random()));
    const counts = populations.map((n, i) => Math.floor(n * 0.02 * (1 + (i % bands) / 4) * 2 * random()));
    writeColumns(folder, { counts, populations, weights });
    const { seconds, result } = timed(() =>
      Array.from({ length: areas }, (_, area) => {
        const at = [area * bands, (area + 1) * bands] as const;
        return directStandardisedRate({
          counts: counts.subarray(...at),
          populations: populations.subarray(...at),
          weights,
        });
      }),
    );
    const r = await runR("dsr", folder);
    const rates = result.flatMap((one) => (one.status === "value" ? [one] : []));
    const what = "Directly standardised rates of 7,000 areas x 19 ages";
    return [
      against(r, {
        what,
        ours: seconds,
        timer: "dsr",
        using: "vectorised base R",
        pairs: () => ({
          rates: [rates.map(({ rate }) => rate), r.values("rates")],
          limits: [[...rates.map(({ lower }) => lower), ...rates.map(({ upper }) => upper)], r.values("limits")],
        }),
      }),
      againstStated(what, seconds, { stated: 4.2, using: "PHEindicatormethods", goal: "200x" }),
    ];
  },
};
