import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { Refusal } from "../../../domain/refusal.ts";
import { foldRoots, nodesCovering } from "../../log/merkle-tree.ts";
import { moveIntoPlace, nameAside } from "../../write-aside.ts";
import { isCode } from "../app-role.ts";
import { type BackupManifest, rowsFile } from "./backup-shapes.ts";
import { ourTables } from "./our-tables.ts";

export interface BackupOptions {
  /** Where somebody connects whom no row security holds. */
  readonly url: string;
  /** The folder to be made. */
  readonly to: string;
  /** Where the setting of keepers lies. */
  readonly logFolder: string;
  /** ISO. */
  readonly madeAt: string;
}

const rowsAtOnce = 2000;

/**
 * Copies every table of the records as they stand at one moment into a folder of files and a manifest of their hashes; the site may go on
 * writing. It holds what people wrote and who they are: nobody but its owner may read it. The log's key is not in it.
 * @throws Refusal where the folder is there already, or the role may not read every row
 */
export async function backupRecords({ url, to, logFolder, madeAt }: BackupOptions): Promise<BackupManifest> {
  if (existsSync(to))
    throw new Refusal(
      "conflict",
      `${to} is there already.`,
      "Name a folder that is not there yet: a backup is never written over.",
    );
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const aside = nameAside(to);
  try {
    mkdirSync(dirname(to), { recursive: true });
    mkdirSync(aside, { mode: 0o700 });
    // One moment for all tables; and an error rather than a table with some of its rows.
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local row_security = off; set local timezone = 'UTC'; set local bytea_output = 'hex'");
    const tables: BackupManifest["tables"] = [];
    for (const table of await ourTables(client))
      tables.push({ ...table, ...(await copyRows(client, table.name, aside)) });
    const keepers = join(logFolder, "keepers.txt");
    const manifest: BackupManifest = {
      format: "openward-backup-1",
      madeAt,
      ...(await logOf(client)),
      keepers: existsSync(keepers) ? readFileSync(keepers, "utf8") : null,
      tables,
    };
    await client.query("rollback");
    writeFileSync(join(aside, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    moveIntoPlace(aside, to);
    return manifest;
  } catch (error) {
    if (isCode(error, "42501"))
      throw new Refusal(
        "conflict",
        "The role of this database may not read every row, and a backup without some of them is none.",
        "Give one that may: OPENWARD_BACKUP_DATABASE_URL, with a role that has bypassrls and pg_read_all_data.",
      );
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    await client.end().catch(() => {});
  }
}

async function copyRows(
  client: pg.Client,
  table: string,
  folder: string,
): Promise<{ readonly rows: number; readonly bytes: number; readonly sha256: string }> {
  const name = pg.escapeIdentifier(table);
  const file = openSync(rowsFile(folder, table), "wx", 0o600);
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  try {
    await client.query(`declare copied no scroll cursor for select row_::text as row from public.${name} as row_`);
    for (;;) {
      const page = await client.query<{ row: string }>(`fetch ${rowsAtOnce} from copied`);
      if (page.rows.length === 0) break;
      const lines = Buffer.from(page.rows.map(({ row }) => `${JSON.stringify(row)}\n`).join(""));
      writeSync(file, lines);
      hash.update(lines);
      rows += page.rows.length;
      bytes += lines.length;
    }
    await client.query("close copied");
  } finally {
    closeSync(file);
  }
  return { rows, bytes, sha256: hash.digest("hex") };
}

async function logOf(client: pg.Client): Promise<Pick<BackupManifest, "log" | "checkpoint" | "steps">> {
  const head = await client.query<{ size: string }>("select size from log_head");
  const size = Number(head.rows[0]?.size ?? 0);
  const roots: Buffer[] = [];
  for (const { level, index } of nodesCovering(0, size)) {
    const question =
      level === 0
        ? { text: "select hash from log_leaf where seq = $1", values: [index + 1] }
        : { text: "select hash from log_node where level = $1 and index = $2", values: [level, index] };
    const { rows } = await client.query<{ hash: Buffer }>(question);
    if (rows[0] === undefined) throw new Error(`the log lacks its node ${index} of level ${level}`);
    roots.push(rows[0].hash);
  }
  const newest = await client.query<{ note: string }>("select note from log_checkpoint order by number desc limit 1");
  const steps = await client.query<{ name: string; hash: string }>(
    "select name, hash from migration order by applied_at, name",
  );
  return {
    log: { size, root: Buffer.from(foldRoots(roots)).toString("base64") },
    checkpoint: newest.rows[0]?.note ?? null,
    steps: steps.rows,
  };
}
