import { createHash } from "node:crypto";
import { constants, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../domain/refusal.ts";
import { crashPoint } from "./crash-point.ts";
import type { InputFile } from "./input-file.ts";
import { moveIntoPlace, nameAside } from "./write-aside.ts";

/** Keeps a copy of each input file under its SHA-256; those of the same bytes once. */
export async function keepInputs(dataDir: string, files: readonly InputFile[]): Promise<void> {
  const once = new Map(files.map((file) => [file.sha256, file]));
  await Promise.all([...once.values()].map((file) => keepInput(dataDir, file)));
}

async function keepInput(dataDir: string, file: InputFile): Promise<void> {
  const folder = join(dataDir, "inputs");
  const path = join(folder, file.sha256);
  if (existsSync(path)) return;
  mkdirSync(folder, { recursive: true });
  const aside = nameAside(path);
  try {
    await copyFile(file.path, aside, constants.COPYFILE_FICLONE);
    crashPoint("before-input-move");
    moveIntoPlace(aside, path);
    crashPoint("after-input-move");
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/**
 * Bytes of a kept input file, checked against the hash it is kept under before anybody reads them.
 * @throws Refusal where it is gone or its bytes have changed
 */
export function readKeptInput(dataDir: string, sha256: string): Buffer {
  const path = join(dataDir, "inputs", sha256);
  if (!existsSync(path))
    throw new Refusal(
      "not-found",
      `The kept input ${sha256.slice(0, 12)} is not in ${join(dataDir, "inputs")}.`,
      "Run openward build again with the files it was built from.",
    );
  const bytes = readFileSync(path);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Refusal(
      "bad-file",
      `The kept input ${sha256.slice(0, 12)} has changed since it was kept; it was not read.`,
      "Remove it and run openward build again with the original file.",
    );
  return bytes;
}
