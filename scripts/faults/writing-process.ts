import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Acknowledged } from "./check-log.ts";
import type { WriterTask } from "./writer.ts";

/** A process that opens records and writes to them until it is killed. */
export interface WritingProcess {
  readonly pid: number;
  readonly acknowledged: Acknowledged[];
  /** Every other line that it printed: what it found and did. */
  readonly said: string[];
  /** Settles once it was told of its first write, or has ended. */
  readonly writing: Promise<void>;
  /** The signal that ended it, or its exit code. */
  readonly ended: Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => Promise<string>;
}

export function startWriting(task: WriterTask, env: Readonly<Record<string, string>> = {}): WritingProcess {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL("./writer.js", import.meta.url)), JSON.stringify(task)],
    {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const acknowledged: Acknowledged[] = [];
  const said: string[] = [];
  let first = () => {};
  const writing = new Promise<void>((resolve) => {
    first = resolve;
  });
  createInterface(child.stdout).on("line", (line) => {
    if (!line.startsWith("ack ")) {
      said.push(line);
      return;
    }
    acknowledged.push(JSON.parse(line.slice(4)) as Acknowledged);
    first();
  });
  createInterface(child.stderr).on("line", (line) => said.push(line));
  const ended = once(child, "close").then(([code, signal]) => {
    first();
    return String(signal ?? code);
  });
  return {
    pid: child.pid ?? 0,
    acknowledged,
    said,
    writing,
    ended,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
