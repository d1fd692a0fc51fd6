import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { withLock } from "../src/store/with-lock.ts";
import { projectFolder, sourceFiles } from "./source-files.ts";

const run = promisify(execFile);
const dist = join(projectFolder, "dist");
const main = join(dist, "src/main.js");

/** What a command printed, and how it ended. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

interface Running {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The process is killed, as by a power cut, after so long. */
  readonly killAfterMs?: number;
}

/** Runs `openward` in a process of its own, as a user does; built first where the code is newer. */
export async function openward(words: readonly string[], running: Running = {}): Promise<Ended> {
  return node([join(projectFolder, "bin/openward.js"), ...words], running);
}

/** Runs a small program that imports what was compiled, in a process of its own. */
export async function program(text: string, words: readonly string[], running: Running = {}): Promise<Ended> {
  return node(["--input-type=module", "-e", text.replaceAll("DIST", pathToFileURL(dist).href), ...words], running);
}

async function node(words: readonly string[], { env = {}, cwd = projectFolder, killAfterMs }: Running): Promise<Ended> {
  await built();
  return new Promise((done) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [...words], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      done({ code, signal: error?.signal ?? null, out, err });
    });
    if (killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  });
}

let ready: Promise<void> | undefined;

/** Compiles the project where any source is newer than what was compiled. */
function built(): Promise<void> {
  ready ??= withLock(join(projectFolder, "node_modules/.openward-building"), async () => {
    if (isFresh()) return;
    // What is half written elsewhere still compiles; the build of the project is where a wrong type fails.
    for (const project of ["stats", "."])
      await run(process.execPath, [join(projectFolder, "node_modules/typescript/bin/tsc"), "-p", project], {
        cwd: projectFolder,
      }).catch(() => {});
  });
  return ready;
}

function isFresh(): boolean {
  if (!existsSync(main)) return false;
  const since = statSync(main).mtimeMs;
  return ["src", "stats"].every((folder) =>
    sourceFiles(folder).every(({ path }) => statSync(join(projectFolder, path)).mtimeMs <= since),
  );
}
