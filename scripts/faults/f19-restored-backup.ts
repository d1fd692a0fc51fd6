import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { registerTables } from "../../src/registers/all-tables.ts";
import { backupRecords } from "../../src/store/records/backup/backup-records.ts";
import { restoreRecords } from "../../src/store/records/backup/restore-records.ts";
import { verifyRecords } from "../../src/store/records/backup/verify-records.ts";
import { ownTables } from "../../src/store/records/open-records.ts";
import { reachOwnServer } from "../../src/store/records/own-server/reach-own-server.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { type RunningRecords, startRecords } from "../../src/store/records/start-records.ts";
import { type Fault, holds } from "./fault.ts";
import { writeSome } from "./write-some.ts";

export const restoredBackup: Fault = {
  name: "F19",
  what: "a backup is restored into a new place: it is the same there, and only read where a checkpoint outside counts more",
  run: async ({ folder, rounds }) => {
    const data = join(folder, "data");
    const site = await siteOn(data);
    let acknowledged = await writing(site, 10 * rounds);
    await site.signedLog()?.sign();
    const size = site.signedLog()?.newest()?.size ?? 0;
    const copies = [join(folder, "copy-1"), join(folder, "copy-2")] as const;
    const copy = async (to: string) => {
      // Beside the running site, while it is written to.
      const more = writing(site, 20);
      const server = await reachOwnServer(join(data, "records"), () => {});
      const url = server.superuserUrl.replace(/postgres$/, "openward");
      const manifest = await backupRecords({ url, to, logFolder: join(data, "log"), madeAt: new Date().toISOString() });
      acknowledged += await more;
      return manifest;
    };
    const old = await copy(copies[0]);
    holds(old.log.size >= size, `${size} entries were there, and ${old.log.size} were copied`);
    await site.signedLog()?.sign();
    await site.close();
    const again = await siteOn(data);
    acknowledged += await writing(again, 5);
    await again.signedLog()?.sign();
    const server = await reachOwnServer(join(data, "records"), () => {});
    const url = server.superuserUrl.replace(/postgres$/, "openward");
    const whole = await backupRecords({
      url,
      to: copies[1],
      logFolder: join(data, "log"),
      madeAt: new Date().toISOString(),
    });
    await again.close();
    holds(whole.log.size === acknowledged, `${acknowledged} were acknowledged, and ${whole.log.size} copied`);

    const behind = await restored(join(folder, "behind"), copies[0], data);
    holds(behind.restored === old.log.size, `${old.log.size} were copied, and ${behind.restored} restored`);
    holds(behind.state === "read-only", `what is behind is ${behind.state}`);
    holds(behind.because.includes("is missing here"), `it says: ${behind.because}`);
    holds(behind.refused, "what is behind was written to");
    const level = await restored(join(folder, "level"), copies[1], data);
    holds(level.restored === whole.log.size, `${whole.log.size} were copied, and ${level.restored} restored`);
    holds(level.state === "ready" && !level.refused, `what is whole is ${level.state}: ${level.because}`);
    return {
      acknowledged,
      seen: `${old.log.size} of ${whole.log.size} entries restored and only read; all restored and written to`,
    };
  },
};

async function siteOn(dataDir: string): Promise<RunningRecords> {
  const running = startRecords({
    folder: join(dataDir, "records"),
    migrations: registerTables,
    signing: { dataDir, folder: join(dataDir, "log") },
    now: Date.now,
    log: () => {},
  });
  while ((await running.look()).state === "starting") await wait(20);
  return running;
}

async function writing(site: RunningRecords, count: number): Promise<number> {
  const records = site.now();
  if (records === null) throw new Error("there are no records");
  return writeSome(records, count);
}

async function restored(dataDir: string, from: string, original: string) {
  mkdirSync(join(dataDir, "log"), { recursive: true });
  cpSync(join(original, "log", "log.key"), join(dataDir, "log", "log.key"));
  const server = await startOwnServer({ folder: join(dataDir, "records"), log: () => {} });
  const url = server.superuserUrl.replace(/postgres$/, "openward");
  let entries = 0;
  try {
    const manifest = await restoreRecords({
      from,
      ownerUrl: server.ownerUrl,
      steps: [...ownTables, ...registerTables],
    });
    const path = join(dataDir, "log", "keepers.txt");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, manifest.keepers ?? readFileSync(join(original, "log", "keepers.txt")));
    const { difference, entries: found } = await verifyRecords({ url, key: null });
    holds(difference === null, `what was restored differs: ${JSON.stringify(difference)}`);
    entries = found;
  } finally {
    await server.close();
  }
  const site = await siteOn(dataDir);
  const state = await site.look();
  const refused = await writing(site, 1).then(
    () => false,
    () => true,
  );
  await site.close();
  return { restored: entries, state: state.state, because: "because" in state ? state.because : "", refused };
}
