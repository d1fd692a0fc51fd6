import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Refusal } from "../../../domain/refusal.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself. */
export const manifestShape = z.strictObject({
  format: z.literal("openward-backup-1"),
  madeAt: z.string(),
  /** Entries of the log in it, and the root over them in base64. */
  log: z.strictObject({ size: z.int().min(0), root: z.string() }),
  /** The newest checkpoint in it; null where there was none. */
  checkpoint: z.string().nullable(),
  /** Who kept checkpoints, as the setting has it; null where it was given by the environment. */
  keepers: z.string().nullable(),
  steps: z.array(z.strictObject({ name: z.string(), hash: sha256 })),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/),
      columns: z.array(z.string()),
      rows: z.int().min(0),
      bytes: z.int().min(0),
      sha256,
    }),
  ),
});
export type BackupManifest = z.infer<typeof manifestShape>;

/** Where the rows of a table lie in a backup: one JSON text to a line, each a row as PostgreSQL writes it. */
export function rowsFile(folder: string, table: string): string {
  return join(folder, `${table}.rows`);
}

/**
 * Reads a backup and checks that every file is the one that was written.
 * @throws Refusal where it is no backup or a file differs, which it names
 */
export function readBackup(folder: string): BackupManifest {
  const path = join(folder, "manifest.json");
  if (!existsSync(path))
    throw new Refusal("not-found", `There is no backup in ${folder}.`, "Name the folder that holds manifest.json.");
  const read = manifestShape.safeParse(parsed(readFileSync(path, "utf8")));
  if (!read.success) throw damaged(path);
  for (const { name, bytes, sha256 } of read.data.tables) {
    const file = rowsFile(folder, name);
    const contents = existsSync(file) ? readFileSync(file) : null;
    if (contents === null || contents.length !== bytes || hashOf(contents) !== sha256) throw damaged(file);
  }
  return read.data;
}

export function hashOf(contents: Uint8Array): string {
  return createHash("sha256").update(contents).digest("hex");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function damaged(file: string): Refusal {
  return new Refusal("bad-file", `${file} is not the file that was backed up.`, "Use another copy of the backup.");
}
