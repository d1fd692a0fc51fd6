import { groupCells } from "../src/group-cells.ts";
import { timed } from "./measure.ts";
import { makePeople } from "./people.ts";
import { against, type Bench } from "./row.ts";
import { runR } from "./run-r.ts";
import { writeColumns } from "./write-columns.ts";

/** Adding up ten million people into cells, against data.table. */
export const grouping: Bench = {
  name: "grouping",
  run: async (folder) => {
    const { names, factors, died } = makePeople(10_000_000);
    writeColumns(folder, Object.fromEntries(factors.map((levels, f) => [names[f] ?? "", levels])));
    writeColumns(folder, { died });
    const { seconds, result } = timed(() => groupCells({ factors, events: died }));
    const r = await runR("grouping", folder);
    return [
      against(r, {
        what: `Grouping, 10M rows into ${result.events.length.toLocaleString("en-GB")} cells`,
        ours: seconds,
        timer: "grouping",
        using: "data.table, all threads",
        pairs: () => ({
          events: [result.events, r.values("events")],
          trials: [result.trials, r.values("trials")],
        }),
      }),
    ];
  },
};
