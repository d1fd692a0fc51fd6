import { refuseOtherDefinitions } from "../analysis/build/facts-fit.ts";
import { Refusal } from "../domain/refusal.ts";
import { type OpenFacts, openCurrentFacts } from "../store/facts-folder.ts";
import type { Effects } from "./effects.ts";
import { dataFolder } from "./settings.ts";

/**
 * Opens what was built, does something with it and closes it.
 * @param given the folder named by --data, where it was
 * @throws Refusal before the first build
 */
export async function withFacts<T>(
  effects: Pick<Effects, "env" | "cwd" | "units">,
  given: string | undefined,
  use: (open: OpenFacts, dataDir: string) => Promise<T>,
): Promise<T> {
  const dataDir = dataFolder(effects, given);
  const open = await openCurrentFacts(dataDir);
  if (open === null)
    throw new Refusal(
      "not-found",
      `Nothing has been built in ${dataDir} yet.`,
      "Run openward build --in DIR with your files, or openward start for a made-up example.",
    );
  try {
    await refuseOtherDefinitions(open.facts, effects.units);
    return await use(open, dataDir);
  } finally {
    open.facts.close();
  }
}
