import { join } from "node:path";
import { buildIdOf } from "../analysis/build/build-facts.ts";
import { fillFacts } from "../analysis/build/fill-facts.ts";
import { arrivedFiles } from "../analysis/explain/arrived-files.ts";
import type { Units } from "../domain/units.ts";
import { Database } from "../store/database.ts";
import type { OpenFacts } from "../store/facts-folder.ts";
import { gatherInputs } from "../store/gather-inputs.ts";
import { formatOf, type InputFile, readInputFile } from "../store/input-file.ts";
import { readKeptInput } from "../store/kept-inputs.ts";

export interface AsideOptions {
  /** Files received after this day are left aside. */
  readonly knownAt: string | null;
  readonly onProgress: (doing: string) => void;
}

/**
 * Builds facts in memory from files and folders: what is served does not change.
 * @throws Refusal as a build does
 */
export async function builtFromPaths(
  paths: readonly string[],
  units: Units,
  options: AsideOptions,
): Promise<OpenFacts> {
  const { files, synthetic } = gatherInputs(paths);
  return built(
    files.map(({ path, shownPath }) => readInputFile(path, shownPath)),
    units,
    { ...options, synthetic },
  );
}

/**
 * Builds facts in memory from the kept copies of the files that served facts were built from, as they were known on a day.
 * @throws Refusal where a kept copy is gone or has changed
 */
export async function builtFromKept(
  { facts, synthetic }: OpenFacts,
  dataDir: string,
  units: Units,
  options: AsideOptions,
): Promise<OpenFacts> {
  const files = (await arrivedFiles(facts)).map(({ path: shownPath, sha256 }): InputFile => {
    const bytes = readKeptInput(dataDir, sha256);
    return { path: join(dataDir, "inputs", sha256), shownPath, bytes, sha256, format: formatOf(bytes, shownPath) };
  });
  return built(files, units, { ...options, synthetic });
}

async function built(
  files: readonly InputFile[],
  units: Units,
  { knownAt, onProgress, synthetic }: AsideOptions & { synthetic: boolean },
): Promise<OpenFacts> {
  const facts = await Database.open(":memory:");
  try {
    const filled = await fillFacts(facts, units, files, {
      synthetic,
      onProgress,
      ...(knownAt === null ? {} : { knownAt }),
    });
    const buildId = buildIdOf(files, units, { synthetic, knownAt });
    return { facts, buildId, synthetic: filled.synthetic, path: null };
  } catch (error) {
    facts.close();
    throw error;
  }
}
