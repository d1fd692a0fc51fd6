import { parentPort, workerData } from "node:worker_threads";
import { frameworks, indicators, policyFacts, sources, views } from "../catalogue/all.gen.ts";
import { Database } from "../store/database.ts";
import { inTurn, type OverviewWork } from "./overview.ts";

// The thread of overviewMaker: a database of its own over the same facts, whose hash was checked.
const { factsPath, buildId, synthetic, ...work } = workerData as OverviewWork;
const units = { sources, views, indicators, frameworks, policyFacts };
let told = false;
parentPort?.on("message", () => {
  told = true;
});
const facts = await Database.openFacts(factsPath, { threads: 1 });
try {
  const send = (light: unknown) => parentPort?.postMessage(light);
  await inTurn({ facts, buildId, synthetic }, units, work, send, () => told);
} finally {
  facts.close();
  parentPort?.close();
}
