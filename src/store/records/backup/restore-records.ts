import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import pg from "pg";
import { Refusal } from "../../../domain/refusal.ts";
import type { Migration } from "../migration.ts";
import { prepareTables } from "../open-records.ts";
import { type BackupManifest, readBackup, rowsFile } from "./backup-shapes.ts";
import { ourTables } from "./our-tables.ts";

export interface RestoreOptions {
  /** The folder of the backup. */
  readonly from: string;
  /** Where the owner of the tables connects; there must be no records yet. */
  readonly ownerUrl: string;
  readonly appUrl?: string;
  /** All steps that this program knows, those of the records first. */
  readonly steps: readonly Migration[];
}

const rowsAtOnce = 1000;

/**
 * Fills an empty database with what a backup holds, wholly or not at all, at the step that the backup was made at.
 * @throws Refusal where the backup is damaged or of a newer program, or where there are records already
 */
export async function restoreRecords({ from, ownerUrl, appUrl, steps }: RestoreOptions): Promise<BackupManifest> {
  const manifest = readBackup(from);
  const names = new Set(manifest.steps.map(({ name }) => name));
  const unknown = manifest.steps.find(({ name }) => !steps.some((step) => step.name === name));
  if (unknown !== undefined)
    throw new Refusal(
      "conflict",
      `The backup was made by a newer Openward: this one does not know "${unknown.name}".`,
      "Restore it with that one.",
    );
  await prepareTables(
    ownerUrl,
    appUrl ?? null,
    steps.filter(({ name }) => names.has(name)),
  );
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("begin");
    await fill(client, manifest, from);
    await client.query("commit");
    return manifest;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function fill(client: pg.Client, manifest: BackupManifest, from: string): Promise<void> {
  const tables = await ourTables(client);
  const names = tables.map(({ name }) => name);
  for (const { name, columns } of manifest.tables) {
    const here = tables.find((table) => table.name === name);
    if (here === undefined || JSON.stringify(here.columns) !== JSON.stringify(columns))
      throw new Refusal(
        "conflict",
        `The table ${name} of the backup is another one here.`,
        "Restore it with the Openward that made it.",
      );
  }
  // The owner's own rows are hidden from the owner too, and checks of single writes are not for a copy of what passed them.
  for (const name of names) {
    await client.query(`alter table ${pg.escapeIdentifier(name)} no force row level security, disable trigger user`);
    await refuseFilled(client, name);
  }
  await client.query("delete from log_head; delete from migration");
  for (const name of names) await fillTable(client, name, rowsFile(from, name), manifest);
  await client.query("set constraints all immediate");
  for (const name of names) {
    const { rows } = await client.query<{ secured: boolean }>(
      "select relrowsecurity as secured from pg_class where oid = $1::regclass",
      [pg.escapeIdentifier(name)],
    );
    const force = rows[0]?.secured === true ? "force row level security, " : "";
    await client.query(`alter table ${pg.escapeIdentifier(name)} ${force}enable trigger user`);
  }
}

async function refuseFilled(client: pg.Client, table: string): Promise<void> {
  if (table === "migration") return;
  const where = table === "log_head" ? " where size > 0" : "";
  const { rows } = await client.query<{ filled: boolean }>(
    `select exists (select from ${pg.escapeIdentifier(table)}${where}) as filled`,
  );
  if (rows[0]?.filled !== false)
    throw new Refusal(
      "conflict",
      `There are records here already: the table ${table} is not empty.`,
      "Restore into a new place: another --data, or an empty database in DATABASE_URL.",
    );
}

async function fillTable(client: pg.Client, table: string, file: string, manifest: BackupManifest): Promise<void> {
  const expected = manifest.tables.find(({ name }) => name === table);
  if (expected === undefined || expected.rows === 0) return;
  const name = pg.escapeIdentifier(table);
  let rows: string[] = [];
  let count = 0;
  const put = async () => {
    if (rows.length === 0) return;
    await client.query(`insert into public.${name} select (given::public.${name}).* from unnest($1::text[]) as given`, [
      rows,
    ]);
    count += rows.length;
    rows = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    rows.push(JSON.parse(line) as string);
    if (rows.length === rowsAtOnce) await put();
  }
  await put();
  if (count !== expected.rows) throw new RangeError(`${table}: ${count} rows instead of ${expected.rows}`);
}
