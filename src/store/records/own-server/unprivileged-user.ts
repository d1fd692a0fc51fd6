import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Refusal } from "../../../domain/refusal.ts";

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user whom PostgreSQL runs as: it refuses to run as root. Null where we are not root and run it ourselves.
 * @param owner the user number that owns the data already; it keeps them
 * @throws Refusal where we are root and the machine has no other user for it
 */
export function unprivilegedUser(owner: number | null): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const known = () => usersOf(readFileSync("/etc/passwd", "utf8"));
  const users = known();
  const found =
    users.find(({ uid }) => uid === owner && uid !== 0) ??
    named(users, "openward") ??
    named(users, "postgres") ??
    named(makeUser() ? known() : [], "openward") ??
    // Other programs may run as nobody too; better than none.
    named(users, "nobody");
  if (found === undefined)
    throw new Refusal(
      "conflict",
      "PostgreSQL does not run as root, and this machine has no user openward, postgres or nobody to run it.",
      "Start Openward as another user, or add one: useradd --system openward",
    );
  return found;
}

/** Users of the lines of a passwd file: name:password:uid:gid:... */
export function usersOf(passwd: string): readonly SystemUser[] {
  return passwd
    .split("\n")
    .map((line) => line.split(":"))
    .filter((parts) => parts.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function named(users: readonly SystemUser[], wanted: string): SystemUser | undefined {
  return users.find(({ name, uid }) => name === wanted && uid !== 0);
}

function makeUser(): boolean {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "openward"]],
    // As BusyBox has it.
    ["adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", "openward"]],
  ];
  return ways.some(([program, words]) => spawnSync(program, words, { stdio: "ignore" }).status === 0);
}
