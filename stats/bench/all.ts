import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { funnel } from "./funnel.ts";
import { grouping } from "./grouping.ts";
import { logistic, logisticTenMillion } from "./logistic.ts";
import { mixed } from "./mixed.ts";
import { rankDraws } from "./rank-draws.ts";
import { type Row, tableOf } from "./row.ts";
import { standardised } from "./standardised.ts";
import { xmrCharts } from "./xmr.ts";

// npm run bench -w stats -- [CASE...]: our code and R on the same seeded numbers, in one run.
const benches = [xmrCharts, funnel, standardised, rankDraws, grouping, logistic, logisticTenMillion, mixed];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No such case: ${unknown.join(", ")}. There are ${benches.map(({ name }) => name).join(", ")}.`);
  process.exitCode = 1;
} else {
  const rows: Row[] = [];
  for (const { name, run } of benches.filter((bench) => wanted.length === 0 || wanted.includes(bench.name))) {
    const folder = mkdtempSync(join(tmpdir(), "openward-stats-bench-"));
    try {
      console.error(`${name} ...`);
      rows.push(...(await run(folder)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const line of tableOf(rows)) console.log(line);
}
