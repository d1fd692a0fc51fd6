import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { SystemUser } from "./unprivileged-user.ts";

/** True where that user may go through every folder above a path, and may read and run what is there. */
export function canReach(path: string, user: Pick<SystemUser, "uid" | "gid">): boolean {
  if (!existsSync(path)) return false;
  let at = realpathSync(path);
  if (!may(at, user, 0o5)) return false;
  while (dirname(at) !== at) {
    at = dirname(at);
    if (!may(at, user, 0o1)) return false;
  }
  return true;
}

/** @param wanted 4 to read, 1 to run or go through, 5 for both */
function may(path: string, { uid, gid }: Pick<SystemUser, "uid" | "gid">, wanted: number): boolean {
  const { mode, uid: owner, gid: group } = statSync(path);
  const granted = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
  return (granted & wanted) === wanted;
}
