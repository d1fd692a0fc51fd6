import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { counted } from "../domain/format.ts";
import { Refusal } from "../domain/refusal.ts";
import { registerTables } from "../registers/all-tables.ts";
import { readRegisters } from "../registers/to-facts/read-registers.ts";
import { writeRegisterFiles } from "../registers/to-facts/write-files.ts";
import { gatherInputs } from "../store/gather-inputs.ts";
import { openRecords } from "../store/records/open-records.ts";
import { reachOwnServer } from "../store/records/own-server/reach-own-server.ts";
import type { Effects } from "./effects.ts";

/**
 * What the registers of a data folder give to a build of some inputs: the folder of files that were written from what is public in them, or
 * nothing where there are no records. Where the records do not answer, what was written before counts, and that is said.
 */
export async function registerInputs(
  effects: Effects,
  dataDir: string,
  inputs: readonly string[],
): Promise<readonly string[]> {
  const { env, err, today } = effects;
  const folder = join(dataDir, "registers");
  const url = env.DATABASE_URL ?? "";
  if (url === "" && !existsSync(join(dataDir, "records", "cluster"))) return [];
  const written = () => (existsSync(folder) && readdirSync(folder).length > 0 ? [folder] : []);
  try {
    const server = url === "" ? await reachOwnServer(join(dataDir, "records"), (line) => err(`${line}\n`)) : null;
    try {
      const appUrl = env.OPENWARD_APP_DATABASE_URL ?? "";
      const records = await openRecords({
        ownerUrl: server?.ownerUrl ?? url,
        ...(url === "" || appUrl === "" ? {} : { appUrl }),
        migrations: registerTables,
        now: Date.now,
        log: () => {},
      });
      const facts = await readRegisters(records).finally(() => records.close());
      mkdirSync(folder, { recursive: true });
      const { synthetic } = gatherInputs(inputs);
      const { lines, leftAside } = writeRegisterFiles(folder, facts, { synthetic, today: today() });
      if (leftAside > 0)
        err(
          `${counted(leftAside, "line")} of the registers left aside: ${synthetic ? "real organisations among made-up files" : "made-up organisations among real files"}.\n`,
        );
      return lines === 0 ? [] : written();
    } finally {
      await server?.close();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err(`The registers were not read: ${error.message} ${error.advice}\n`);
    if (written().length > 0) err("What they told an earlier build is taken instead.\n");
    return written();
  }
}
