import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { frameworks, indicators, policyFacts, sources, views } from "../../catalogue/all.gen.ts";
import type { Units } from "../../domain/units.ts";
import { Database } from "../../store/database.ts";
import { gatherInputs } from "../../store/gather-inputs.ts";
import { readInputFile } from "../../store/input-file.ts";
import { fillFacts } from "./fill-facts.ts";

/** Every unit of the catalogue. */
export const allUnits: Units = { sources, views, indicators, frameworks, policyFacts };

/**
 * Builds facts in memory from a few typed-in files, as a build would: for trying indicators, views and pages.
 * @param files contents by file name (folders allowed)
 */
export async function tryFacts(
  files: Readonly<Record<string, string | Buffer>>,
  { knownAt, units = allUnits }: { knownAt?: string; units?: Units } = {},
): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "openward-facts-"));
  try {
    for (const [fileName, contents] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, fileName)), { recursive: true });
      writeFileSync(join(folder, fileName), contents);
    }
    return await factsInMemory([folder], { units, ...(knownAt === undefined ? {} : { knownAt }) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds facts in memory from folders or files. */
export async function factsInMemory(
  paths: readonly string[],
  { units = allUnits, knownAt }: { units?: Units; knownAt?: string } = {},
): Promise<Database> {
  const { files, synthetic } = gatherInputs(paths);
  const db = await Database.open(":memory:");
  await fillFacts(
    db,
    units,
    files.map(({ path, shownPath }) => readInputFile(path, shownPath)),
    { synthetic, ...(knownAt === undefined ? {} : { knownAt }) },
  );
  return db;
}
