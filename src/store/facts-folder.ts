import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../domain/refusal.ts";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
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
}

/** Folder of the facts within the data folder. */
function factsFolder(dataDir: string): string {
  return join(dataDir, "facts");
}

/** Which facts are served, or null before the first build. */
export function currentFacts(dataDir: string): CurrentFacts | null {
  const path = join(factsFolder(dataDir), "current.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as CurrentFacts) : null;
}

/**
 * Opens the facts that are served, read-only, after checking their bytes against their hash.
 * @returns null before the first build
 * @throws Refusal where the file is gone or its bytes have changed
 */
export async function openCurrentFacts(dataDir: string): Promise<OpenFacts | null> {
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
  const facts = await Database.openFacts(path);
  const [row] = await facts.rows<{ value: string }>(sql`select value from build where key = 'synthetic'`);
  return { facts, buildId: current.buildId, synthetic: row?.value === "yes" };
}

/** A path to build new facts at, beside the served ones; what a killed build left behind is removed. */
export function stagingPath(dataDir: string): string {
  const folder = factsFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) {
    const pid = Number(/^staging-(\d+)\./.exec(entry)?.[1]);
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(folder, entry), { force: true });
  }
  return join(folder, `staging-${process.pid}.duckdb`);
}

/** Makes finished facts the served ones: the file under its name first, then the pointer, each in one step. */
export async function swapIn(dataDir: string, staged: string, buildId: string): Promise<CurrentFacts> {
  const folder = factsFolder(dataDir);
  const before = currentFacts(dataDir);
  const current = {
    buildId,
    file: `facts-${buildId}.duckdb`,
    sha256: await hashOf(staged),
    bytes: statSync(staged).size,
  };
  moveIntoPlace(staged, join(folder, current.file));
  writeAside(join(folder, "current.json"), `${JSON.stringify(current, null, 2)}\n`);
  // The facts served until now stay one build longer, for readers that have them open.
  for (const entry of readdirSync(folder))
    if (/^facts-.*\.duckdb$/.test(entry) && entry !== current.file && entry !== before?.file)
      rmSync(join(folder, entry), { force: true });
  return current;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
