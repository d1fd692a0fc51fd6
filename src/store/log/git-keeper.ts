import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { folderKeeper } from "./folder-keeper.ts";
import type { Keeper } from "./keeper.ts";

const run = promisify(execFile);

/**
 * Keeps the checkpoints of one log as commits of a folder in a git repository, and sends them to where others copy it from.
 * @param folder in the work tree of a repository that has an author configured
 * @param remote to be pushed to after each commit; left out, nothing is sent
 * @throws Error from `keep` where git refuses; what was written stays, and is committed with the next
 */
export function gitKeeper(folder: string, remote?: string): Keeper {
  const git = async (...words: string[]) => {
    // It must not wait for a password that nobody types.
    const env = { ...process.env, GIT_TERMINAL_PROMPT: "0" };
    await run("git", ["-C", folder, ...words], { env, timeout: 30_000 });
  };
  return folderKeeper(folder, async (file) => {
    await git("add", "--all", "--", ".");
    await git("commit", "--quiet", "--message", `Keep checkpoint ${file}`, "--", ".");
    if (remote !== undefined) await git("push", "--quiet", remote, "HEAD");
  });
}
