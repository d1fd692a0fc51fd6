import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { listed } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import { crashPoint } from "../../store/crash-point.ts";
import { Database } from "../../store/database.ts";
import { clearStaging, factsToReplace, openCurrentFacts, stagingPath, swapIn } from "../../store/facts-folder.ts";
import { gatherInputs, type InputPath } from "../../store/gather-inputs.ts";
import { type InputFile, readInputFile } from "../../store/input-file.ts";
import { keepInputs } from "../../store/kept-inputs.ts";
import { countedBy, countedByKey } from "./facts-fit.ts";
import { fillFacts } from "./fill-facts.ts";

/** Changes when the same files and definitions would give other facts. */
const engineVersion = "3";

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
  const stamps = paths.map(({ path }) => stampOf(path));
  const files = paths.map(({ path, shownPath }) => readInputFile(path, shownPath));
  const buildId = buildIdOf(files, units, { synthetic, knownAt: knownAt ?? null });
  if (factsToReplace(dataDir)?.buildId === buildId) {
    const open = await openCurrentFacts(dataDir).catch(() => null);
    if (open !== null) {
      const summary = await summarise(open.facts, buildId, false);
      open.facts.close();
      await keepInputs(dataDir, files);
      return summary;
    }
  }
  const staged = stagingPath(dataDir);
  const kept = keepInputs(dataDir, files);
  // Waited for below; until then a full disk must not end the process.
  kept.catch(() => {});
  try {
    // Put together in memory and written in one go: a file would be flushed after each of hundreds of statements.
    const db = await Database.open(":memory:");
    let summary: BuildSummary;
    try {
      crashPoint("after-staging");
      const filled = await fillFacts(db, units, files, {
        synthetic,
        ...(knownAt === undefined ? {} : { knownAt }),
        onProgress: (doing) => {
          if (doing === "joining") crashPoint("after-reading");
          onProgress?.(doing);
        },
      });
      crashPoint("after-counting");
      await noteBuild(db, {
        build_id: buildId,
        synthetic: filled.synthetic ? "yes" : "no",
        known_at: knownAt ?? "",
        [countedByKey]: countedBy(units),
      });
      summary = await summarise(db, buildId, true);
      onProgress?.("writing");
      await db.save(staged);
      crashPoint("after-checkpoint");
    } finally {
      db.close();
    }
    await kept;
    crashPoint("after-keeping");
    refuseChanged(paths, stamps);
    onProgress?.("swapping in");
    await swapIn(dataDir, staged, buildId);
    crashPoint("after-swap");
    return summary;
  } catch (error) {
    await kept.catch(() => {});
    clearStaging(staged);
    throw error;
  }
}

/** What tells that a file was written to. */
function stampOf(path: string): string {
  const { size, mtimeMs, ino } = statSync(path);
  return `${size} ${mtimeMs} ${ino}`;
}

/** A file that was written to while it was read would give facts that its hash does not name. */
function refuseChanged(paths: readonly InputPath[], stamps: readonly string[]): void {
  const changed = paths.filter(({ path }, i) => !existsSync(path) || stampOf(path) !== stamps[i]);
  if (changed.length === 0) return;
  throw new Refusal(
    "conflict",
    `${listed(changed.map(({ shownPath }) => shownPath))} changed while being read; nothing was built.`,
    "Run it again when the files are whole.",
  );
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
