import { existsSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../domain/refusal.ts";
import { registerTables } from "../registers/all-tables.ts";
import { troubleOf } from "../store/records/checkpoints/trouble-of.ts";
import { openRecords } from "../store/records/open-records.ts";
import { reachOwnServer } from "../store/records/own-server/reach-own-server.ts";
import type { Records } from "../store/records/records.ts";
import type { Effects } from "./effects.ts";

/**
 * Opens the records of a data folder to write to them, beside a site that runs or without one, and closes them.
 * @throws Refusal where there are none yet, they do not answer, or may only be read
 */
export async function withRecords<T>(
  { env, err }: Pick<Effects, "env" | "err">,
  dataDir: string,
  work: (records: Records) => Promise<T>,
): Promise<T> {
  const url = env.DATABASE_URL ?? "";
  const folder = join(dataDir, "records");
  if (url === "" && !existsSync(join(folder, "cluster")))
    throw new Refusal(
      "not-found",
      `Nobody has written anything in ${dataDir} yet.`,
      "Start the site once (openward serve), or name the folder with --data.",
    );
  const server = url === "" ? await reachOwnServer(folder, (sentence) => err(`${sentence}\n`)) : null;
  try {
    const appUrl = env.OPENWARD_APP_DATABASE_URL ?? "";
    const place = { ownerUrl: server?.ownerUrl ?? url, ...(url === "" || appUrl === "" ? {} : { appUrl }) };
    const log = join(dataDir, "log");
    const signing = {
      dataDir,
      folder: log,
      key: env.OPENWARD_LOG_KEY,
      name: env.OPENWARD_LOG_NAME,
      keepers: env.OPENWARD_LOG_KEEPERS,
    };
    // A site that has never run has signed nothing: there is nothing to be behind of.
    const because = existsSync(log) ? await troubleOf({ ...place, steps: registerTables, signing }) : null;
    if (because !== null) throw new Refusal("unavailable", "The records can only be read just now.", because);
    const records = await openRecords({ ...place, migrations: registerTables, now: Date.now, log: () => {} });
    return await work(records).finally(() => records.close());
  } finally {
    await server?.close();
  }
}
