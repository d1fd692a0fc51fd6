import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Refusal } from "../../domain/refusal.ts";
import { writeActions } from "./actions.ts";
import { boardTiles, outlineFile } from "./board-tiles.ts";
import { ExtractFiles, type ExtractKind, type WrittenFile } from "./extract-files.ts";
import { listSizesFile, writeListSizes } from "./list-sizes.ts";
import { dayText } from "./months.ts";
import { planWorld } from "./plan-world.ts";
import { truthOf } from "./truth.ts";
import { receivedOn, type Scale, type World, worldOf } from "./world.ts";
import { writeCommunity } from "./write-community.ts";
import { writeRegisters } from "./write-registers.ts";
import { writeTrusts } from "./write-trusts.ts";

export interface SyntheticOptions {
  readonly scale: Scale;
  /** A whole number; the same one gives the same bytes. */
  readonly seed: number;
  readonly onProgress?: (progress: SyntheticProgress) => void;
}

export interface SyntheticProgress {
  /** What is being written, in plain words. */
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/** What was written. */
export interface SyntheticSummary {
  readonly folder: string;
  readonly scale: Scale;
  readonly seed: number;
  readonly files: readonly WrittenFile[];
  readonly rows: number;
  readonly bytes: number;
  readonly trusts: number;
  readonly practices: number;
  readonly pharmacies: number;
  readonly boards: number;
  readonly studies: number;
}

/** The file that marks a folder as made up. */
export const markerFile = "SYNTHETIC-DATA.json";
/** What was planted; a build of facts ignores it. */
export const truthFile = "truth.json";

const kinds: readonly ExtractKind[] = [
  "organisations",
  "successions",
  "studies",
  "activity",
  "setup",
  "targets",
  "workforce",
  "finance",
  "awards",
  "finance_summary",
  "actions",
  "experience",
  "partnerships",
  "transfers",
];

/**
 * Writes a fictional health system as the extracts of the input contract, with outlines of its boards, list sizes of its practices, a marker file and the
 * truth of what was planted.
 * A folder that holds an earlier one is written anew.
 * @throws Refusal if the folder holds anything else
 */
export async function writeSyntheticSystem(out: string, options: SyntheticOptions): Promise<SyntheticSummary> {
  const { scale, seed, onProgress } = options;
  clear(out);
  const world = worldOf(scale, seed);
  writeMarker(out, world);
  const planned = planWorld(world);
  const files = new ExtractFiles(out);
  const received = dayText(receivedOn);
  for (const kind of kinds) files.begin(kind, kind === "setup" || kind === "targets" ? dayText(world.asAt) : received);
  const report = async (what: string, done: number, of: number): Promise<void> => {
    onProgress?.({ what, done, of });
    await setImmediate();
  };
  writeRegisters(planned, files, received);
  await writeTrusts(planned, files, received, report);
  await writeCommunity(planned, files, received, report);
  writeActions(files, received);
  const written = files.close(received);
  writeFileSync(join(out, outlineFile), boardTiles(planned));
  writeListSizes(planned, out);
  writeJson(join(out, truthFile), truthOf(world, planned.plans.all, planned.planted));
  return {
    folder: out,
    scale,
    seed,
    files: written,
    rows: written.reduce((sum, { rows }) => sum + rows, 0),
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    trusts: planned.plans.all.length,
    practices: world.practices,
    pharmacies: world.pharmacies,
    boards: world.boards,
    studies: world.studies,
  };
}

/** Empties a folder that an earlier call filled; makes one where there is none. */
function clear(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0) {
    if (!existsSync(join(out, markerFile)))
      throw new Refusal(
        "unsafe",
        `${out} holds files that are not a synthetic system.`,
        "Name an empty folder, or one that does not exist yet.",
      );
    for (const file of [...kinds, "extracts"]) rmSync(join(out, `${file}.csv`), { force: true });
    rmSync(join(out, "earlier"), { recursive: true, force: true });
    for (const file of [truthFile, outlineFile, listSizesFile]) rmSync(join(out, file), { force: true });
  }
  mkdirSync(out, { recursive: true });
}

function writeMarker(out: string, { seed, scale }: World): void {
  writeJson(join(out, markerFile), {
    synthetic: true,
    seed,
    scale,
    madeBy: "openward demo",
    note: "Everything in this folder is made up: no organisation, study, person or figure is real.",
  });
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
