import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../../../domain/refusal.ts";
import { moveIntoPlace, nameAside } from "../../write-aside.ts";

/** Passwords of the server that Openward starts itself. */
export interface Secrets {
  /** Of the role that may do everything: used to make the owner's role and its database. */
  readonly superuser: string;
  /** Of the role that owns the tables: used for migrations. */
  readonly owner: string;
}

/**
 * The passwords kept in a folder, readable by nobody else; made by chance where there are none yet.
 * @param hasCluster true where there are data already, which no new password would open
 * @throws Refusal where data are there and their passwords are not
 */
export function keptSecrets(folder: string, hasCluster: boolean): Secrets {
  const path = join(folder, "secrets.json");
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Secrets;
  if (hasCluster)
    throw new Refusal(
      "conflict",
      `The records in ${folder} are there, but ${path} with their passwords is gone.`,
      "Put the file back from a backup.",
    );
  const made: Secrets = {
    superuser: randomBytes(24).toString("base64url"),
    owner: randomBytes(24).toString("base64url"),
  };
  const aside = nameAside(path);
  try {
    writeFileSync(aside, JSON.stringify(made), { flag: "wx", mode: 0o600 });
    moveIntoPlace(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
  return made;
}
