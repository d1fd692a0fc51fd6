import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { isRunning } from "../src/store/running.ts";
import { withLock } from "../src/store/with-lock.ts";
import { projectFolder, sourceFiles } from "./source-files.ts";

const run = promisify(execFile);
const main = join(projectFolder, "dist/src/main.js");
/** A copy of what was compiled, within reach of the packages: nobody compiles anew under a test that runs. */
const copy = join(projectFolder, "node_modules", `.openward-tried-${process.pid}`);

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
  return node([join(copy, "bin/openward.js"), ...words], running);
}

/** Runs a small program that imports what was compiled, in a process of its own. */
export async function program(text: string, words: readonly string[], running: Running = {}): Promise<Ended> {
  return node(
    ["--input-type=module", "-e", text.replaceAll("DIST", pathToFileURL(join(copy, "dist")).href), ...words],
    running,
  );
}

async function node(words: readonly string[], running: Running): Promise<Ended> {
  await built();
  return alone(words, running);
}

/** Runs Node.js with nothing of ours but what the words name. */
export function alone(
  words: readonly string[],
  { env = {}, cwd = projectFolder, killAfterMs }: Running,
): Promise<Ended> {
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
    // What is half written elsewhere still compiles; the build of the project is where a wrong type fails.
    for (const project of isFresh() ? [] : ["stats", "."])
      await run(process.execPath, [join(projectFolder, "node_modules/typescript/bin/tsc"), "-p", project], {
        cwd: projectFolder,
      }).catch(() => {});
    for (const part of ["bin", "dist", "package.json"])
      cpSync(join(projectFolder, part), join(copy, part), { recursive: true });
    removeLeftCopies();
  });
  return ready;
}

/** A test's process may be ended without a word: the next one clears up after it. */
function removeLeftCopies(): void {
  const packages = join(projectFolder, "node_modules");
  for (const entry of readdirSync(packages)) {
    const pid = Number(/^\.openward-tried-(\d+)$/.exec(entry)?.[1]);
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(packages, entry), { recursive: true, force: true });
  }
}

function isFresh(): boolean {
  if (!existsSync(main)) return false;
  const since = statSync(main).mtimeMs;
  return ["src", "stats"].every((folder) =>
    sourceFiles(folder).every(({ path }) => statSync(join(projectFolder, path)).mtimeMs <= since),
  );
}
