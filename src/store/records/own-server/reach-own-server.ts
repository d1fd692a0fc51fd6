import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Refusal } from "../../../domain/refusal.ts";
import { superuser } from "./make-cluster.ts";
import { ownerAddress } from "./owner-address.ts";
import { runningPostmaster } from "./postmaster.ts";
import { keptSecrets } from "./secrets.ts";
import { type OwnServer, startOwnServer } from "./start-own-server.ts";

/** A PostgreSQL of our own, started by us or used beside the site that started it. */
export type ReachedServer = Pick<OwnServer, "ownerUrl" | "superuserUrl" | "close">;

/**
 * The PostgreSQL of a folder: the one that a running site has there, else started for us.
 * @throws Refusal as `startOwnServer` does
 */
export async function reachOwnServer(folder: string, log: (sentence: string) => void): Promise<ReachedServer> {
  try {
    return await startOwnServer({ folder, log });
  } catch (error) {
    const cluster = join(resolve(folder), "cluster");
    const running = existsSync(cluster) ? runningPostmaster(cluster) : null;
    if (!(error instanceof Refusal) || error.kind !== "conflict" || running === null || !running.ready) throw error;
    const secrets = keptSecrets(resolve(folder), true);
    const superuserUrl = `postgresql://${superuser}:${secrets.superuser}@127.0.0.1:${running.port}/postgres`;
    return {
      superuserUrl,
      ownerUrl: await ownerAddress({ superuserUrl, password: secrets.owner }),
      close: async () => {},
    };
  }
}
