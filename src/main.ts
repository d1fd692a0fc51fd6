import { frameworks, indicators, policyFacts, sources, views } from "./catalogue/all.gen.ts";
import { commands } from "./cli/commands.gen.ts";
import { startProgress } from "./cli/progress.ts";
import { runCommand } from "./cli/run.ts";

/**
 * Runs Openward as its command line does.
 * @param argv the words after `openward`
 * @returns the exit code
 */
export async function run(argv: readonly string[]): Promise<number> {
  // A reader that closes early (`openward values | head`) is no mistake.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const err = (text: string) => void process.stderr.write(text);
  const progress = startProgress(err);
  try {
    return await runCommand(argv, commands, {
      out: (text) => void process.stdout.write(text),
      err,
      env: process.env,
      cwd: process.cwd(),
      today: () => new Date().toISOString().slice(0, 10),
      progress: progress.say,
      units: { sources, views, indicators, frameworks, policyFacts },
      startServer: () => Promise.reject(new RangeError("the server is not built yet")),
    });
  } finally {
    progress.stop();
  }
}
