import { parentPort, workerData } from "node:worker_threads";
import { frameworks, indicators, policyFacts, sources, views } from "../catalogue/all.gen.ts";
import { Database } from "../store/database.ts";
import { type PackWork, writeInTurn } from "./write-packs.ts";

// A thread of writePacks: its share of the packs, from a database of its own over the same facts, whose hash was checked.
const { factsPath, buildId, synthetic, ...many } = workerData as PackWork;
const facts = await Database.openFacts(factsPath, { threads: 1 });
try {
  await writeInTurn(
    { facts, buildId, synthetic },
    { sources, views, indicators, frameworks, policyFacts },
    { ...many, onWritten: (line) => parentPort?.postMessage(line) },
  );
} finally {
  facts.close();
}
