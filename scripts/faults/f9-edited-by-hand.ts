import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { folderKeeper } from "../../src/store/log/folder-keeper.ts";
import { newPrivateKey, noteSigner, noteVerifier } from "../../src/store/log/note-keys.ts";
import { backupRecords } from "../../src/store/records/backup/backup-records.ts";
import { readBackup } from "../../src/store/records/backup/backup-shapes.ts";
import { verifyRecords } from "../../src/store/records/backup/verify-records.ts";
import { runLog } from "../../src/store/records/checkpoints/run-log.ts";
import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { type Fault, holds } from "./fault.ts";
import { writeSome } from "./write-some.ts";

const entries = 60;
const saved = [
  "record",
  "revision",
  "log_leaf",
  "log_node",
  "log_head",
  "log_checkpoint",
  "log_keeping",
  "idempotency",
];

/** What is edited at a place in the log, and the table that must be named. */
const edits: readonly (readonly [string, (seq: number) => string])[] = [
  ["revision", (seq) => `update revision set body = body || '{"at": -1}' where seq = ${seq}`],
  ["revision", (seq) => `update revision set salt = sha256('other') where seq = ${seq}`],
  ["revision", (seq) => `update revision set body_hash = sha256('other') where seq = ${seq}`],
  ["revision", (seq) => `update revision set recorded_at = recorded_at - interval '1 day' where seq = ${seq}`],
  ["revision", (seq) => `delete from revision where seq = ${seq}`],
  ["record", (seq) => `update record set state = 'other' from revision v where v.record = id and v.seq = ${seq}`],
  ["log_leaf", (seq) => `update log_leaf set hash = sha256('other') where seq = ${seq}`],
  ["log_leaf", (seq) => `update log_leaf set entry = replace(entry, 'create', 'revise') where seq = ${seq}`],
  // With a hash that fits: the tree no longer does.
  [
    "log_node",
    (seq) =>
      `update log_leaf set entry = replace(entry, 'create', 'revise'), hash = sha256('\\x00'::bytea || convert_to(replace(entry, 'create', 'revise'), 'UTF8')) where seq = ${seq}`,
  ],
  ["log_leaf", (seq) => `delete from log_leaf where seq = ${seq}`],
  [
    "log_node",
    (seq) => `update log_node set hash = sha256('other') where level = 1 and index = ${Math.floor((seq - 1) / 2)}`,
  ],
  ["idempotency", (seq) => `update idempotency set version = 9 where seq = ${seq}`],
];

export const editedByHand: Fault = {
  name: "F9",
  what: "rows and files are edited by hand: the first difference is named with table, row and sequence",
  run: async ({ folder, random }) => {
    const server = await startOwnServer({ folder: join(folder, "records"), log: () => {}, durable: false });
    const url = server.superuserUrl.replace(/postgres$/, "openward");
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const records = await openRecords({ ownerUrl: server.ownerUrl, now: Date.now, log: () => {} });
      const signer = noteSigner("f9.invalid/log", "log", newPrivateKey());
      const log = await runLog({ records, signer, keepers: [folderKeeper(join(folder, "kept"))], log: () => {} });
      const acknowledged = await writeSome(records, entries);
      await log.close();
      await records.close();
      const key = noteVerifier(signer.verifierKey);
      const verified = () => verifyRecords({ url, key });
      holds((await verified()).difference === null, "what nobody edited differs");
      await backupRecords({
        url,
        to: join(folder, "copy"),
        logFolder: join(folder, "log"),
        madeAt: new Date().toISOString(),
      });

      await client.query(
        "set session_replication_role = replica; create schema saved; alter table log_leaf drop constraint log_leaf_check",
      );
      for (const table of saved) await client.query(`create table saved.${table} as table ${table}`);
      let tried = 0;
      for (const [table, edit] of edits)
        for (let i = 0; i < 4; i++) {
          const seq = 1 + Math.floor(random() * (entries - 1));
          await client.query(edit(seq));
          const { difference } = await verified();
          const said = `${table} at ${seq}, and found ${JSON.stringify(difference)}: ${edit(seq)}`;
          holds(difference !== null && difference.table === table, said);
          // A row of the tree is of all the entries below it.
          holds(table === "log_node" ? (difference?.seq ?? 0) >= seq : difference?.seq === seq, said);
          for (const each of saved)
            await client.query(`delete from ${each}; insert into ${each} select * from saved.${each}`);
          tried += 1;
        }
      for (let cut = 1; cut <= 5; cut++) {
        await client.query(`delete from revision where seq > ${entries - cut}; delete from log_leaf where seq > ${entries - cut};
          delete from record where not exists (select from revision v where v.record = id); update log_head set size = ${entries - cut};
          delete from idempotency where seq > ${entries - cut}; delete from log_node where (index + 1) * (1 << level) > ${entries - cut}`);
        const { difference } = await verified();
        holds(
          difference?.seq === entries - cut + 1,
          `the last ${cut} were cut, and found ${JSON.stringify(difference)}`,
        );
        for (const each of saved)
          await client.query(`delete from ${each}; insert into ${each} select * from saved.${each}`);
        tried += 1;
      }
      const files = readBackup(join(folder, "copy")).tables.filter(({ bytes }) => bytes > 0);
      for (const { name, bytes } of files) {
        const path = join(folder, "copy", `${name}.rows`);
        const whole = readFileSync(path);
        const edited = Buffer.from(whole);
        const at = Math.floor(random() * bytes);
        edited.writeUInt8((whole[at] ?? 0) ^ 1, at);
        writeFileSync(path, edited);
        let refused = "";
        try {
          readBackup(join(folder, "copy"));
        } catch (error) {
          refused = error instanceof Error ? error.message : "";
        }
        holds(refused.includes(`${name}.rows`), `${name}.rows was edited in a backup, and was taken`);
        writeFileSync(path, whole);
        tried += 1;
      }
      return { acknowledged, seen: `${tried} edits, each named` };
    } finally {
      await client.end();
      await server.close();
    }
  },
};
