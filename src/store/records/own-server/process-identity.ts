import { readFileSync, readlinkSync } from "node:fs";

/** Tells one process from every other, also from a later one that was given its number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Changes at each start of the machine; null where the machine does not tell. */
  readonly boot: string | null;
  /** The space in which process numbers count: each container has its own; null where the machine does not tell. */
  readonly space: string | null;
  /** When the process began, in ticks since the machine started; null where the machine does not tell. */
  readonly began: string | null;
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, boot: boot(), space: space(), began: beganAt(process.pid) };
}

/** True where process numbers of that identity mean the same as ours: same start of the same machine, same container. */
export function isOfOurWorld(identity: ProcessIdentity): boolean {
  return identity.boot === boot() && identity.space === space();
}

/** When a process began, in ticks since the machine started; null where it does not run or the machine does not tell. */
export function beganAt(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  // The name in brackets may hold anything; what follows it begins with the third field, and the 22nd is wanted.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A dead process that nobody has asked about yet is still listed.
  return fields === undefined || fields[0] === "Z" ? null : (fields[19] ?? null);
}

function boot(): string | null {
  return read("/proc/sys/kernel/random/boot_id")?.trim() ?? null;
}

function space(): string | null {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return null;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
