import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildFacts } from "../../src/analysis/build/build-facts.ts";
import { allUnits } from "../../src/analysis/build/try-facts.ts";
import { startServer } from "../../src/web/server.ts";
import { sharedDemoData } from "../shared-demo.ts";

/** The real server on facts that were really built, as a reader meets it. */
export interface StartedSite {
  /** Without a slash at its end. */
  readonly address: string;
  /** Where its facts lie. */
  readonly dataDir: string;
  /** What was logged as our own mistake. */
  readonly mistakes: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Builds the files in a folder of their own and serves them at a free port; today is 22 November 2026. */
export async function startSite(files: Readonly<Record<string, string>>): Promise<StartedSite> {
  const folder = mkdtempSync(join(tmpdir(), "openward-journey-"));
  const [inputs, dataDir] = [join(folder, "in"), join(folder, "data")];
  for (const [fileName, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(inputs, fileName)), { recursive: true });
    writeFileSync(join(inputs, fileName), contents);
  }
  await buildFacts({ dataDir, inputs: [inputs], units: allUnits });
  return served(dataDir, () => rmSync(folder, { recursive: true, force: true }));
}

/** Serves the small made-up health system of 38 trusts. */
export async function startDemo(): Promise<StartedSite> {
  return served(await sharedDemoData(), () => {});
}

async function served(dataDir: string, remove: () => void): Promise<StartedSite> {
  const mistakes: string[] = [];
  const server = await startServer({
    dataDir,
    port: 0,
    host: "127.0.0.1",
    units: allUnits,
    today: () => "2026-11-22",
    log: (sentence) => mistakes.push(sentence),
  });
  return {
    address: server.address.replace(/\/$/, "").replace("localhost", "127.0.0.1"),
    dataDir,
    mistakes,
    stop: async () => {
      await server.close();
      remove();
    },
  };
}
