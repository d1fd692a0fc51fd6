import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../domain/refusal.ts";
import { sql } from "../domain/sql.ts";
import { crashPoint } from "./crash-point.ts";
import { Database, type FactsOptions } from "./database.ts";
import { isRunning } from "./running.ts";
import { withLock } from "./with-lock.ts";
import { moveIntoPlace, writeAside } from "./write-aside.ts";

/** What `current.json` says: which facts are served. */
export interface CurrentFacts {
  readonly buildId: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface OpenFacts {
  readonly facts: Database;
  readonly buildId: string;
  readonly synthetic: boolean;
  /** The file they are in; null for facts in memory. */
  readonly path: string | null;
}

/** Folder of the facts within the data folder. */
function factsFolder(dataDir: string): string {
  return join(dataDir, "facts");
}

/**
 * Which facts are served, or null before the first build.
 * @throws Refusal where the pointer to them cannot be read
 */
export function currentFacts(dataDir: string): CurrentFacts | null {
  const path = join(factsFolder(dataDir), "current.json");
  if (!existsSync(path)) return null;
  const said = asPointer(readFileSync(path, "utf8"));
  if (said !== null) return said;
  throw new Refusal("bad-file", `${path} is damaged; nothing was read.`, "Run openward build again.");
}

function asPointer(text: string): CurrentFacts | null {
  try {
    const { buildId, file, sha256, bytes } = JSON.parse(text) as Partial<CurrentFacts>;
    if (typeof buildId !== "string" || typeof file !== "string" || typeof sha256 !== "string") return null;
    // A pointer leads to facts beside it and nowhere else.
    return typeof bytes === "number" && basename(file) === file ? { buildId, file, sha256, bytes } : null;
  } catch {
    return null;
  }
}

/** Which facts are served, for a build that will replace them: none where their pointer is damaged. */
export function factsToReplace(dataDir: string): CurrentFacts | null {
  try {
    return currentFacts(dataDir);
  } catch {
    return null;
  }
}

/**
 * Opens the facts that are served, read-only, after checking their bytes against their hash.
 * @returns null before the first build
 * @throws Refusal where the file is gone or its bytes have changed
 */
export async function openCurrentFacts(dataDir: string, options: FactsOptions = {}): Promise<OpenFacts | null> {
  const current = currentFacts(dataDir);
  if (current === null) return null;
  const path = join(factsFolder(dataDir), current.file);
  const advice = "Run openward build again; nothing was read from it.";
  if (statSync(path, { throwIfNoEntry: false })?.size !== current.bytes || (await hashOf(path)) !== current.sha256)
    throw new Refusal(
      "bad-file",
      `The facts ${current.file} are missing or have changed since they were built.`,
      advice,
    );
  const facts = await Database.openFacts(path, options);
  const [row] = await facts.rows<{ value: string }>(sql`select value from build where key = 'synthetic'`);
  return { facts, buildId: current.buildId, synthetic: row?.value === "yes", path };
}

let stagings = 0;
const staged = new Set<string>();

/** A path to build new facts at, beside the served ones; what killed builds left behind is removed. */
export function stagingPath(dataDir: string): string {
  const folder = factsFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  for (const kept of [folder, join(dataDir, "inputs")]) collectLeftovers(kept);
  const path = join(folder, `staging-${process.pid}-${++stagings}.duckdb`);
  staged.add(basename(path, ".duckdb"));
  writeFileSync(begunMark(path), "");
  return path;
}

/** A file that is there while facts are built at a path: the facts themselves are written at the very end. */
function begunMark(staged: string): string {
  return staged.replace(/\.duckdb$/, ".begun");
}

/** Takes away what was built at a path and not swapped in, and the sign that a build runs. */
export function clearStaging(path: string): void {
  for (const each of [path, `${path}.wal`, begunMark(path)]) rmSync(each, { force: true });
}

/** When the build that runs now began, the first of several; null where none runs. */
export function runningBuildSince(dataDir: string): Date | null {
  const folder = factsFolder(dataDir);
  if (!existsSync(folder)) return null;
  const begun = readdirSync(folder).flatMap((entry) => {
    const pid = Number(/^staging-(\d+)-\d+\.begun$/.exec(entry)?.[1]);
    if (!Number.isInteger(pid) || !isRunning(pid)) return [];
    const since = statSync(join(folder, entry), { throwIfNoEntry: false })?.mtimeMs;
    return since === undefined || Date.now() - since > longestBuildMs ? [] : [since];
  });
  return begun.length === 0 ? null : new Date(Math.min(...begun));
}

/** A sign older than this was left behind by a process whose number another has now. */
const longestBuildMs = 3_600_000;

/** Files under a name that says which process was writing them, where that process has ended. */
function collectLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder)) {
    const pid = Number((/^staging-(\d+)-/.exec(entry) ?? /\.writing-(\d+)-/.exec(entry))?.[1]);
    const ours = pid === process.pid && (staged.has(entry.split(".")[0] ?? "") || entry.includes(".writing-"));
    if (Number.isInteger(pid) && !ours && (pid === process.pid || !isRunning(pid)))
      rmSync(join(folder, entry), { force: true });
  }
}

/** Makes finished facts the served ones: the file under its name first, then the pointer, each in one step. */
export async function swapIn(dataDir: string, path: string, buildId: string): Promise<CurrentFacts> {
  const folder = factsFolder(dataDir);
  const file = `facts-${buildId}.duckdb`;
  const current = { buildId, file, sha256: await hashOf(path), bytes: statSync(path).size };
  rmSync(begunMark(path), { force: true });
  // Two builds that end at once must not each take the other's facts for old ones.
  return withLock(join(folder, "swap.lock"), async () => {
    const before = factsToReplace(dataDir);
    crashPoint("before-facts-move");
    moveIntoPlace(path, join(folder, file));
    crashPoint("after-facts-move");
    writeAside(join(folder, "current.json"), `${JSON.stringify(current, null, 2)}\n`);
    crashPoint("after-pointer");
    // The facts served until now stay one build longer, for readers that have them open.
    for (const entry of readdirSync(folder))
      if (/^facts-.*\.duckdb$/.test(entry) && entry !== file && entry !== before?.file)
        rmSync(join(folder, entry), { force: true });
    return current;
  });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}
