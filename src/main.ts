import { join } from "node:path";
import { frameworks, indicators, policyFacts, sources, views } from "./catalogue/all.gen.ts";
import { commands } from "./cli/commands.gen.ts";
import { startProgress } from "./cli/progress.ts";
import { runCommand } from "./cli/run.ts";
import type { Units } from "./domain/units.ts";
import { registerTables } from "./registers/all-tables.ts";
import type { RecordsState, RunningRecords } from "./store/records/start-records.ts";

const units: Units = { sources, views, indicators, frameworks, policyFacts };

const today = () => new Date().toISOString().slice(0, 10);

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
      today,
      progress: progress.say,
      units,
      startServer: async ({ logRequests = false, ...place }) => {
        // Only two commands need the site: the others start without it.
        const { startServer } = await import("./web/server.ts");
        const log = (line: string) => err(`${line}\n`);
        const pageCacheBytes = process.env.OPENWARD_PAGE_CACHE === "off" ? { pageCacheBytes: 0 } : {};
        const logRequest = logRequests ? { logRequest: log } : {};
        let records: RunningRecords | null = null;
        const { signInSettings } = await import("./web/sign-in/sign-in-settings.ts");
        const signIn = signInSettings({ env: process.env, host: place.host, log });
        if (signIn.status === "none") log(`Nobody can sign in, and the site is only read: ${signIn.because}`);
        const written =
          signIn.status === "none"
            ? {}
            : {
                written: {
                  ...signIn,
                  records: () => records?.now() ?? null,
                  signedLog: () => records?.signedLog() ?? null,
                  now: Date.now,
                },
              };
        const lookAtRecords = async (): Promise<RecordsState> => (await records?.look()) ?? { state: "starting" };
        const server = await startServer({
          ...place,
          units,
          today,
          log,
          records: lookAtRecords,
          ...written,
          ...logRequest,
          ...pageCacheBytes,
        });
        // After the site listens: setting up a database for the first time keeps nobody waiting.
        const { startRecords } = await import("./store/records/start-records.ts");
        records = startRecords({
          folder: join(place.dataDir, "records"),
          url: process.env.DATABASE_URL,
          appUrl: process.env.OPENWARD_APP_DATABASE_URL,
          migrations: registerTables,
          signing: {
            dataDir: place.dataDir,
            folder: join(place.dataDir, "log"),
            key: process.env.OPENWARD_LOG_KEY,
            name: process.env.OPENWARD_LOG_NAME,
            keepers: process.env.OPENWARD_LOG_KEEPERS,
          },
          now: Date.now,
          log,
        });
        const closed = server.closed.then(() => records?.close());
        stopWhenTold(() => void server.close());
        return { ...server, closed, close: () => server.close().then(() => closed) };
      },
    });
  } finally {
    progress.stop();
  }
}

/** Calls once the process is told to stop, or where npm started it, once npm is gone: its shell passes no signal on. */
function stopWhenTold(stop: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
