import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFacts } from "../src/analysis/build/build-facts.ts";
import { allUnits } from "../src/analysis/build/try-facts.ts";
import { writeSyntheticSystem } from "../src/analysis/synthetic/write-synthetic-system.ts";
import { withLock } from "../src/store/with-lock.ts";

/** Of this run of the tests; of this process where nobody made one. */
const run = process.env.OPENWARD_TESTS_FOLDER ?? mkdtempSync(join(tmpdir(), "openward-shared-"));

/** The files of the small made-up health system of 38 trusts, seed 1: one folder for all tests of a run, only to be read. */
export function sharedDemoFiles(): Promise<string> {
  return once("demo", async (folder) => {
    await writeSyntheticSystem(folder, { scale: "small", seed: 1 });
  });
}

/** The data folder in which those files are built: one for all tests of a run, only to be read. */
export async function sharedDemoData(): Promise<string> {
  const inputs = await sharedDemoFiles();
  return once("demo-data", async (dataDir) => {
    await buildFacts({ dataDir, inputs: [inputs], units: allUnits });
  });
}

/** Makes a folder where no test of this run has made it yet; one that is there is whole. */
function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(run, name);
  return withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return folder;
    const aside = mkdtempSync(`${folder}-`);
    const made = join(aside, name);
    await make(made);
    renameSync(made, folder);
    rmSync(aside, { recursive: true });
    return folder;
  });
}
