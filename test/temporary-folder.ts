import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning } from "../src/store/running.ts";

/**
 * Gives all tests of a run one temporary folder, and removes it with whatever they left in it.
 * @returns what ends the run; nothing where it has its folder already
 */
export default function temporaryFolder(): (() => void) | undefined {
  if (process.env.OPENWARD_TESTS_FOLDER !== undefined) return undefined;
  removeLeftFolders();
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), `openward-tests-${process.pid}-`));
  // PostgreSQL runs as somebody else, who must pass through.
  chmodSync(folder, 0o711);
  Object.assign(process.env, { TMPDIR: folder, OPENWARD_TESTS_FOLDER: folder });
  return () => {
    delete process.env.OPENWARD_TESTS_FOLDER;
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    // Browsers and databases that are just ending may still write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}

/** A run may be killed: the next one clears up after it. */
function removeLeftFolders(): void {
  for (const entry of readdirSync(tmpdir())) {
    const pid = Number(/^openward-tests-(\d+)-/.exec(entry)?.[1]);
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(tmpdir(), entry), { recursive: true, force: true });
  }
}
