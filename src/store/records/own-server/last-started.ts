import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAside } from "../../write-aside.ts";

/** What was started last on a folder. */
export interface LastStarted {
  /** Of the PostgreSQL package. */
  readonly version: string;
}

export function lastStarted(folder: string): LastStarted | null {
  try {
    return JSON.parse(readFileSync(join(folder, "server.json"), "utf8")) as LastStarted;
  } catch {
    return null;
  }
}

export function noteStarted(folder: string, started: LastStarted): void {
  if (lastStarted(folder)?.version !== started.version)
    writeAside(join(folder, "server.json"), JSON.stringify(started));
}
