import { type CommunityBody, pharmaciesOf, practicesOf } from "./community-bodies.ts";
import { pharmacySites, practiceSites } from "./community-sites.ts";
import type { ExtractFiles } from "./extract-files.ts";
import type { PlannedWorld } from "./plan-world.ts";
import { randomStream } from "./random-stream.ts";
import type { Site } from "./site.ts";
import { writeActivity, writeSetUp } from "./write-sites.ts";
import type { Report } from "./write-trusts.ts";

const atATime = 400;

/** Writes the studies of practices and pharmacies: a line for each month in which somebody was recruited, and its set-up. */
export async function writeCommunity(
  planned: PlannedWorld,
  files: ExtractFiles,
  receivedOn: string,
  report: Report,
): Promise<void> {
  const { world, places, pool } = planned;
  const random = randomStream(world.seed, "files of practices and pharmacies");
  const manner = { isMissing: () => false, noughts: false, earlier: false, receivedOn };
  let row = 0;
  const write = (sites: readonly Site[]): void => {
    for (const site of sites) {
      writeSetUp(world, files, site, false);
      writeActivity(world, files, site, manner, random, () => 10_000_000 + ++row);
    }
  };
  const each = async (
    what: string,
    bodies: readonly CommunityBody[],
    sitesOf: (body: CommunityBody) => readonly Site[],
  ) => {
    for (const [done, body] of bodies.entries()) {
      if (done % atATime === 0) await report(what, done, bodies.length);
      write(sitesOf(body));
    }
    await report(what, bodies.length, bodies.length);
  };
  await each(
    "practices",
    practicesOf(world, places),
    (practice) => planned.practiceSites.get(practice.code) ?? practiceSites(world, practice, pool),
  );
  await each("pharmacies", pharmaciesOf(world, places), (pharmacy) => pharmacySites(world, pharmacy, pool));
}
