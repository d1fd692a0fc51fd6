import type { Database } from "../../store/database.ts";
import { allUnits, factsInMemory, tryFacts } from "../build/try-facts.ts";

const spineViews = ["organisation", "organisation_icb", "organisation_name", "succession"];

// Without indicators and the other views a test of the spine takes a fraction of the time.
const units = { ...allUnits, indicators: [], views: allUnits.views.filter(({ name }) => spineViews.includes(name)) };

/** Facts with the spine only, from a few typed-in files: for trying it. */
export async function trySpine(files: Readonly<Record<string, string>>): Promise<Database> {
  return tryFacts(files, { units });
}

/** Facts with successions only, from a few typed-in lists of them. */
export async function trySuccessions(files: Readonly<Record<string, string>>): Promise<Database> {
  // A build looks for real bodies among synthetic organisations, so that their list must be there.
  const needed = ["organisations", "successions", "ods_succession"];
  const sources = units.sources.filter(({ id }) => needed.includes(id));
  const views = units.views.filter(({ name }) => name === "succession");
  return tryFacts(files, { units: { ...units, sources, views } });
}

/** Facts with the spine only, from folders or files. */
export async function spineInMemory(paths: readonly string[]): Promise<Database> {
  return factsInMemory(paths, { units });
}
