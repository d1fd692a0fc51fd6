import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seededRandom } from "@openward/stats";
import { killedApplication } from "./f2-killed-application.ts";
import { crashedPostgresql } from "./f3-crashed-postgresql.ts";
import { killedWithOwnServer } from "./f4-killed-with-own-server.ts";
import { secondProcess } from "./f5-second-process.ts";
import { editedByHand } from "./f9-edited-by-hand.ts";
import { clockJumps } from "./f11-clock-jumps.ts";
import { sameRequest } from "./f13-same-request.ts";
import { replayedRequest } from "./f14-replayed-request.ts";
import { twoEditors } from "./f16-two-editors.ts";
import { atTheSameMoment } from "./f17-at-the-same-moment.ts";
import { killedMigration } from "./f18-killed-migration.ts";
import { restoredBackup } from "./f19-restored-backup.ts";
import { identityProvider } from "./f20-identity-provider.ts";
import { cutNetwork } from "./f21-cut-network.ts";
import { type Fault, holds } from "./fault.ts";

export const faults: readonly Fault[] = [
  killedApplication,
  crashedPostgresql,
  killedWithOwnServer,
  secondProcess,
  editedByHand,
  clockJumps,
  sameRequest,
  replayedRequest,
  twoEditors,
  atTheSameMoment,
  killedMigration,
  restoredBackup,
  identityProvider,
  cutNetwork,
];

/**
 * Brings about the faults that are named, or all, and prints a line about each.
 * @returns true where everything held
 */
export async function runFaults(
  names: readonly string[],
  { seed, rounds, say }: { readonly seed: number; readonly rounds: number; readonly say: (line: string) => void },
): Promise<boolean> {
  const known = new Set(faults.map(({ name }) => name));
  for (const name of names)
    if (!known.has(name)) throw new RangeError(`there is no fault ${name}: ${[...known].join(" ")}`);
  const hit = new Set<string>();
  let held = true;
  say(`seed ${seed}, ${rounds} rounds`);
  for (const { name, what, run } of faults.filter((fault) => names.length === 0 || names.includes(fault.name))) {
    const folder = mkdtempSync(join(tmpdir(), `openward-${name.toLowerCase()}-`));
    const since = performance.now();
    const took = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
    try {
      const random = seededRandom(seed);
      const { acknowledged, seen } = await run({ folder, random, rounds, hit: (point) => hit.add(point) });
      holds(acknowledged > 0, "nothing was acknowledged: nothing was tried");
      say(`${name} held (${took()}): ${what}. ${acknowledged} acknowledged; ${seen}.`);
    } catch (error) {
      held = false;
      say(`${name} DID NOT HOLD (${took()}, seed ${seed}): ${what}. ${error instanceof Error ? error.stack : error}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const missed = crashPoints().filter((point) => !hit.has(point));
  if (names.length > 0 || missed.length === 0) return held;
  say(`never killed at: ${missed.join(", ")}`);
  return false;
}

/** Every named point at which a process that keeps records may be killed. */
function crashPoints(): readonly string[] {
  const folder = fileURLToPath(new URL("../../src/store/records", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/crashPoint\("([^"]+)"\)/g)].map(([, name]) => name ?? ""),
  );
}
