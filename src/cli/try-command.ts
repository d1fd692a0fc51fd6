import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { allUnits } from "../analysis/build/try-facts.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.gen.ts";
import type { Effects } from "./effects.ts";
import { runCommand } from "./run.ts";

/** What a command printed, and its exit code. */
export interface Tried {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own to run commands in, on real stores: for trying commands. */
export interface TrialFolder {
  readonly path: string;
  readonly write: (files: Readonly<Record<string, string | Buffer>>) => void;
  readonly run: (words: readonly string[], effects?: Partial<Effects>, known?: readonly Command[]) => Promise<Tried>;
  readonly remove: () => void;
}

/** Makes one; what is built lies in `data` within it. */
export function trialFolder(files: Readonly<Record<string, string | Buffer>> = {}): TrialFolder {
  const path = mkdtempSync(join(tmpdir(), "openward-cli-"));
  const write: TrialFolder["write"] = (more) => {
    for (const [fileName, contents] of Object.entries(more)) {
      mkdirSync(dirname(join(path, fileName)), { recursive: true });
      writeFileSync(join(path, fileName), contents);
    }
  };
  write(files);
  return {
    path,
    write,
    run: async (words, effects = {}, known = commands) => {
      let out = "";
      let err = "";
      const code = await runCommand(words, known, {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        env: {},
        cwd: path,
        today: () => "2026-11-22",
        progress: () => {},
        units: allUnits,
        startServer: () => Promise.reject(new RangeError("no server in this trial")),
        ...effects,
      });
      return { code, out, err };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
