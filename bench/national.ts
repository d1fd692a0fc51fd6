import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { buildFacts } from "../src/analysis/build/build-facts.ts";
import { allUnits } from "../src/analysis/build/try-facts.ts";
import { writeSyntheticSystem } from "../src/analysis/synthetic/write-synthetic-system.ts";
import { gatherInputs } from "../src/store/gather-inputs.ts";
import { type Figure, median, seconds, secondsOf, secondsOfCommand } from "./measure.ts";

const bin = fileURLToPath(new URL("../../bin/openward.js", import.meta.url));
const period = "2026-27H1";

/**
 * The national synthetic system: building facts against what DuckDB alone takes to read the same files into tables, all
 * packs, one pack, and the start of the server.
 * @param given a national demo already written; written anew where left out
 */
export async function benchNational(given: string | undefined, rounds: number): Promise<Figure[]> {
  const work = mkdtempSync(join(tmpdir(), "openward-bench-"));
  try {
    const input = given ?? join(work, "national");
    if (given === undefined) {
      console.error("writing the national demo ...");
      await writeSyntheticSystem(input, { scale: "national", seed: 1 });
    }
    const figures: Figure[] = [];
    const read: number[] = [];
    const build: number[] = [];
    for (let round = 0; round < rounds; round++) {
      console.error(`round ${round + 1} of ${rounds}: DuckDB alone, then the build ...`);
      read.push(await secondsOf(() => readAlone(input, join(work, `alone-${round}.duckdb`))));
      const dataDir = join(work, `data-${round}`);
      build.push(await secondsOf(() => buildFacts({ dataDir, inputs: [input], units: allUnits })));
      rmSync(join(work, `alone-${round}.duckdb`), { force: true });
      if (round > 0) rmSync(dataDir, { recursive: true, force: true });
    }
    figures.push({
      what: "Build of the national demo",
      ours: seconds(median(build)),
      instead: `${seconds(median(read))} (DuckDB alone, reading the same files into tables)`,
      ratio: `${(median(build) / median(read)).toFixed(2)}x`,
      asked: "at most 3x, under 20 s",
    });
    const dataDir = join(work, "data-0");
    const env = { ...process.env, OPENWARD_DATA: dataDir };
    figures.push(await allPacks(env, join(work, "packs")));
    const one: number[] = [];
    for (let round = 0; round < rounds; round++)
      one.push(
        await secondsOfCommand(
          process.execPath,
          [bin, "board-pack", "--org", "SYN-T001", "--period", period, "--out", join(work, "one")],
          env,
        ),
      );
    figures.push({
      what: "One pack from built facts, start included",
      ours: seconds(median(one)),
      instead: "by hand",
      ratio: "",
      asked: "under 1.5 s",
    });
    const start: number[] = [];
    for (let round = 0; round < rounds; round++) start.push(await secondsToServe(env, 18_080 + round));
    figures.push({
      what: "Start of the server on built facts",
      ours: seconds(median(start)),
      instead: "",
      ratio: "",
      asked: "under 2 s",
    });
    return figures;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What a careful analyst would type: every file into a table of its own, types worked out by DuckDB. */
async function readAlone(input: string, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  const { files } = gatherInputs([input]);
  for (const [i, file] of files.entries())
    if (file.path.endsWith(".csv"))
      await connection.run(`create table t${i} as select * from read_csv('${file.path.replaceAll("'", "''")}')`);
  await connection.run("checkpoint");
  connection.closeSync();
  instance.closeSync();
}

/** As a user would: one command, its start included. */
async function allPacks(env: NodeJS.ProcessEnv, out: string): Promise<Figure> {
  const words = ["board-pack", "--org", "trusts", "--period", period, "--out", out];
  const taken = await secondsOfCommand(process.execPath, [bin, ...words], env);
  const packs = readdirSync(out).length;
  return {
    what: `All ${packs} board packs, start included`,
    ours: `${seconds(taken)} (${seconds(taken / packs)} each)`,
    instead: "by hand, twice a year",
    ratio: "",
    asked: "under 60 s",
  };
}

async function secondsToServe(env: NodeJS.ProcessEnv, port: number): Promise<number> {
  const child = spawn(process.execPath, [bin, "serve", "--port", String(port)], { env, stdio: "ignore" });
  try {
    return await secondsOf(async () => {
      for (let tries = 0; tries < 2000; tries++) {
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
        if (answer?.ok) return;
        await new Promise((again) => setTimeout(again, 10));
      }
      throw new Error("the server did not answer");
    });
  } finally {
    child.kill();
  }
}
