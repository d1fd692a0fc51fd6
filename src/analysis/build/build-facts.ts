import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import { Database } from "../../store/database.ts";
import { currentFacts, openCurrentFacts, stagingPath, swapIn } from "../../store/facts-folder.ts";
import { gatherInputs } from "../../store/gather-inputs.ts";
import { type InputFile, readInputFile } from "../../store/input-file.ts";
import { keepInput } from "../../store/kept-inputs.ts";
import { fillFacts } from "./fill-facts.ts";

/** Changes when the same files and definitions would give other facts. */
const engineVersion = "1";

export interface BuildQuestion {
  readonly dataDir: string;
  /** Files and folders. */
  readonly inputs: readonly string[];
  readonly units: Units;
  /** Files received after this day are left aside. */
  readonly knownAt?: string;
  readonly onProgress?: (doing: string) => void;
}

export interface BuildSummary {
  readonly buildId: string;
  /** False where the served facts were already these. */
  readonly changed: boolean;
  readonly synthetic: boolean;
  readonly files: number;
  readonly unknownFiles: number;
  readonly rowsTaken: number;
  readonly rowsRefused: number;
}

/**
 * Reads files into a new facts file beside the served one and swaps it in when it is whole. Killed at any point, or
 * refused, the old facts still serve. The same files and definitions give the same build id.
 * @throws Refusal where a recognised file cannot be read as its kind, or real organisations stand among synthetic ones
 */
export async function buildFacts({
  dataDir,
  inputs,
  units,
  knownAt,
  onProgress,
}: BuildQuestion): Promise<BuildSummary> {
  const { files: paths, synthetic } = gatherInputs(inputs);
  const files = paths.map(({ path, shownPath }) => readInputFile(path, shownPath));
  const buildId = buildIdOf(files, units, { synthetic, knownAt: knownAt ?? null });
  if (currentFacts(dataDir)?.buildId === buildId) {
    const open = await openCurrentFacts(dataDir).catch(() => null);
    if (open !== null) {
      const summary = await summarise(open.facts, buildId, false);
      open.facts.close();
      return summary;
    }
  }
  const staged = stagingPath(dataDir);
  rmSync(staged, { force: true });
  const kept = Promise.all(files.map((file) => keepInput(dataDir, file)));
  try {
    const db = await Database.open(staged);
    let summary: BuildSummary;
    try {
      const filled = await fillFacts(db, units, files, {
        synthetic,
        ...(knownAt === undefined ? {} : { knownAt }),
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      await noteBuild(db, { build_id: buildId, synthetic: filled.synthetic ? "yes" : "no", known_at: knownAt ?? "" });
      summary = await summarise(db, buildId, true);
      await db.run(sql`checkpoint`);
    } finally {
      db.close();
    }
    await kept;
    onProgress?.("swapping in");
    await swapIn(dataDir, staged, buildId);
    return summary;
  } catch (error) {
    await kept.catch(() => {});
    rmSync(staged, { force: true });
    rmSync(`${staged}.wal`, { force: true });
    throw error;
  }
}

/**
 * The name of a build: a hash of what went into it. Used as cache key and printed on every page.
 * @returns 16 hexadecimal digits
 */
export function buildIdOf(
  files: readonly InputFile[],
  units: Units,
  { synthetic, knownAt }: { synthetic: boolean; knownAt: string | null },
): string {
  const inputs = files.map(({ shownPath, sha256 }) => [shownPath, sha256]);
  const definitions = JSON.stringify(units, (_, value: unknown) =>
    typeof value === "function" ? String(value) : value,
  );
  return createHash("sha256")
    .update(JSON.stringify({ engineVersion, inputs, synthetic, knownAt }))
    .update(definitions)
    .digest("hex")
    .slice(0, 16);
}

/** Writes what a build is into its facts. */
export async function noteBuild(db: Database, notes: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(notes))
    await db.run(sql`insert into build values ($key, $value)`, { key, value });
}

async function summarise(db: Database, buildId: string, changed: boolean): Promise<BuildSummary> {
  const [row] = await db.rows<{
    files: number;
    unknown: number;
    taken: number;
    refused: number;
    synthetic: string | null;
  }>(
    sql`
      select count(*) as files, count(*) filter (state = 'unknown') as unknown, coalesce(sum(rows_taken), 0)::bigint as taken,
        coalesce(sum(rows_refused), 0)::bigint as refused, (select value from build where key = 'synthetic') as synthetic
      from file`,
  );
  return {
    buildId,
    changed,
    synthetic: row?.synthetic === "yes",
    files: row?.files ?? 0,
    unknownFiles: row?.unknown ?? 0,
    rowsTaken: row?.taken ?? 0,
    rowsRefused: row?.refused ?? 0,
  };
}
