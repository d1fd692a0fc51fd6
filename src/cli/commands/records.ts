import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { counted } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import { registerTables } from "../../registers/all-tables.ts";
import { noteVerifier } from "../../store/log/note-keys.ts";
import { backupRecords } from "../../store/records/backup/backup-records.ts";
import { restoreRecords } from "../../store/records/backup/restore-records.ts";
import { verifyRecords } from "../../store/records/backup/verify-records.ts";
import { keeperSettings } from "../../store/records/checkpoints/keeper-settings.ts";
import { logKey } from "../../store/records/checkpoints/log-key.ts";
import { troubleOf } from "../../store/records/checkpoints/trouble-of.ts";
import { ownTables } from "../../store/records/open-records.ts";
import { reachOwnServer } from "../../store/records/own-server/reach-own-server.ts";
import { writeAside } from "../../store/write-aside.ts";
import { defineCommand } from "../command.ts";
import type { Effects } from "../effects.ts";
import { textOf, textsOf } from "../given.ts";
import { wrongUsage } from "../read-arguments.ts";
import { dataFolder } from "../settings.ts";

export const records = defineCommand({
  name: "records",
  summary: "Back up what people wrote, put it back elsewhere, or check all of it against the log",
  help: `Usage: openward records backup FOLDER [--data DIR]
       openward records restore FOLDER [--data DIR]
       openward records verify [--data DIR] [--key KEY] [--checkpoint FILE]...

backup   copies every table as it stands at one moment into a new folder, with the hash of each file; the site may go on. It holds
         what people wrote and who they are. The key of the log is not in it: keep log/log.key of the data apart.
restore  fills a new place with a backup. Where a checkpoint that somebody outside keeps counts more than the backup has, the
         records there are only read, and the site says why.
verify   hashes every body and entry again, holds them against the log, its checkpoints and those that keepers have, and
         names table, row and sequence of the first difference.

  --data DIR         the folder whose records these are (OPENWARD_DATA, else ./data); with DATABASE_URL, that database
  --key KEY          the key of the log, as its page shows it; the one in the folder of data where left out
  --checkpoint FILE  a checkpoint that somebody else kept, beside those of the keepers

In a database of yours, backup and verify need a role that may read every row: OPENWARD_BACKUP_DATABASE_URL.

Exit codes: 0 done and all fits, 1 something does not fit, could not be done, or is only read, 2 the words were off.

Examples
  openward records backup /srv/backups/2026-11-22
  openward records restore /srv/backups/2026-11-22 --data /srv/new
  openward records verify --checkpoint kept-by-the-trust.txt
`,
  options: { data: { type: "string" }, key: { type: "string" }, checkpoint: { type: "string", multiple: true } },
  run: async (given, effects) => {
    const [what, folder, ...more] = given.positionals;
    const dataDir = dataFolder(effects, textOf(given, "data"));
    const needsFolder = what === "backup" || what === "restore";
    if ((!needsFolder && what !== "verify") || needsFolder === (folder === undefined) || more.length > 0)
      throw wrongUsage(records, "Say what to do: openward records backup FOLDER, restore FOLDER, or verify");
    if (what === "backup") return backup(effects, dataDir, resolve(effects.cwd, folder ?? ""));
    if (what === "restore") return restore(effects, dataDir, resolve(effects.cwd, folder ?? ""));
    const files = textsOf(given, "checkpoint").map((file) => resolve(effects.cwd, file));
    return verify(effects, dataDir, { key: textOf(given, "key"), files });
  },
});

async function backup(effects: Effects, dataDir: string, to: string): Promise<number> {
  const { log, tables } = await withAll(effects, dataDir, ({ all: url }) =>
    backupRecords({ url, to, logFolder: join(dataDir, "log"), madeAt: new Date().toISOString() }),
  );
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  effects.out(
    `Backed up ${counted(rows, "row", "rows")} of ${counted(tables.length, "table")}, with ${counted(log.size, "entry", "entries")} of the log: ${to}\n`,
  );
  effects.out("It holds what people wrote and who they are, and not the key of the log: keep log/log.key apart.\n");
  return 0;
}

async function restore(effects: Effects, dataDir: string, from: string): Promise<number> {
  const { env, out, err } = effects;
  return withAll(effects, dataDir, async ({ owner }) => {
    const appUrl = env.OPENWARD_APP_DATABASE_URL;
    const steps = [...ownTables, ...registerTables];
    const apart = appUrl === undefined || appUrl === "" ? {} : { appUrl };
    const { log, keepers } = await restoreRecords({ from, ownerUrl: owner, ...apart, steps });
    out(`Restored ${counted(log.size, "entry", "entries")} of the log, with all that belongs to them.\n`);
    const kept = join(dataDir, "log", "keepers.txt");
    // The same keepers are asked from here on: two new folders would know nothing of the log.
    if (keepers !== null && !existsSync(kept)) writeAside(kept, keepers);
    const trouble = await troubleOf({
      ownerUrl: owner,
      ...apart,
      steps: registerTables,
      signing: signingPlace(effects, dataDir),
    });
    if (trouble === null) return 0;
    err(`What was restored is only read, and nothing is written to it: ${trouble}\n`);
    return 1;
  });
}

async function verify(
  effects: Effects,
  dataDir: string,
  { key, files }: { readonly key: string | undefined; readonly files: readonly string[] },
): Promise<number> {
  const { out, err } = effects;
  const folder = join(dataDir, "log");
  const place = signingPlace(effects, dataDir);
  const own = key ?? logKey(place, { mayMake: false })?.verifierKey;
  const kept = existsSync(folder) ? keeperSettings({ folder, dataDir, given: place.keepers }) : [];
  const folders = kept.flatMap(({ kind, place }) => (kind === "witness" || !existsSync(place) ? [] : [place]));
  const keptFiles = folders.flatMap((from) =>
    readdirSync(from)
      .sort()
      .slice(-1)
      .map((file) => join(from, file)),
  );
  const outside = [...keptFiles.filter((file) => file.endsWith(".txt")), ...files].map((path) => ({
    name: basename(path),
    note: readNote(path),
  }));
  const verifier = own === undefined ? null : noteVerifier(own.includes("+") ? own : readFileSync(own, "utf8").trim());
  const { entries, checkpoints, bodies, erased, difference } = await withAll(effects, dataDir, ({ all: url }) =>
    verifyRecords({ url, key: verifier, outside }),
  );
  if (difference === null) {
    out(
      `All fits: ${counted(entries, "entry", "entries")}, ${counted(bodies, "body", "bodies")}, ${counted(erased, "erasure")}, ${counted(checkpoints, "checkpoint")}, and ${counted(outside.length, "checkpoint")} kept outside.\n`,
    );
    if (verifier === null) err("The key of the log is not here: signatures were not checked.\n");
    return 0;
  }
  const { table, row, seq, because } = difference;
  err(`The first difference: table ${table}, ${row}${seq === null ? "" : `, sequence ${seq}`}: ${because}.\n`);
  return 1;
}

function readNote(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Refusal("not-found", `${path} cannot be read.`, "Name the file of a checkpoint.");
  }
}

function signingPlace({ env }: Effects, dataDir: string) {
  return {
    dataDir,
    folder: join(dataDir, "log"),
    key: env.OPENWARD_LOG_KEY,
    name: env.OPENWARD_LOG_NAME,
    keepers: env.OPENWARD_LOG_KEEPERS,
  };
}

interface Addresses {
  /** Of the owner of the tables. */
  readonly owner: string;
  /** Of somebody whom no row security holds. */
  readonly all: string;
}

async function withAll<T>({ env, err }: Effects, dataDir: string, work: (at: Addresses) => Promise<T>): Promise<T> {
  const owner = env.DATABASE_URL ?? "";
  if (owner !== "") return work({ owner, all: env.OPENWARD_BACKUP_DATABASE_URL || owner });
  const server = await reachOwnServer(join(dataDir, "records"), (sentence) => err(`${sentence}\n`));
  try {
    const all = Object.assign(new URL(server.superuserUrl), { pathname: new URL(server.ownerUrl).pathname }).href;
    return await work({ owner: server.ownerUrl, all });
  } finally {
    await server.close();
  }
}
