import { writeAwards } from "./awards.ts";
import { writeExperience } from "./experience.ts";
import type { ExtractFiles } from "./extract-files.ts";
import { writeFinance } from "./finance.ts";
import { writePartnerships } from "./partnerships.ts";
import type { PlannedWorld } from "./plan-world.ts";
import { isMissing } from "./plants/gaps.ts";
import { randomStream } from "./random-stream.ts";
import { handOver } from "./successions.ts";
import { writeTransfers } from "./transfers.ts";
import type { TrustPlan } from "./trust-plan.ts";
import { sitesOf } from "./trust-sites.ts";
import { writeWorkforce } from "./workforce.ts";
import { writeActivity, writeSetUp } from "./write-sites.ts";

export type Report = (what: string, done: number, of: number) => Promise<void>;

/** Writes everything of every trust, one trust at a time: those that gave way first, so that their sites can go on elsewhere. */
export async function writeTrusts(
  planned: PlannedWorld,
  files: ExtractFiles,
  receivedOn: string,
  report: Report,
): Promise<void> {
  const { plans, planted } = planned;
  const gaveWay = new Set(planted.successions.map(({ predecessor }) => predecessor));
  const first = plans.all.filter(({ code }) => gaveWay.has(code));
  const order = [...first, ...plans.all.filter(({ code }) => !gaveWay.has(code))];
  let row = 0;
  for (const [done, plan] of order.entries()) {
    await report("trusts", done, order.length);
    writeTrust(planned, files, plan, receivedOn, () => ++row);
  }
  await report("trusts", order.length, order.length);
}

function writeTrust(
  { world, plans, planted, pool }: PlannedWorld,
  files: ExtractFiles,
  plan: TrustPlan,
  receivedOn: string,
  nextRow: () => number,
): void {
  const sites = sitesOf(world, plan, pool);
  const random = randomStream(world.seed, `files ${plan.code}`);
  const own = planted.successions.filter(({ predecessor }) => predecessor === plan.code);
  handOver(world, sites, own, plans, random);
  const manner = {
    isMissing: (month: number) => isMissing(plan, "activity", month),
    noughts: true,
    earlier: isStory(plan),
    receivedOn,
  };
  for (const site of sites) {
    writeSetUp(world, files, site, true);
    writeActivity(world, files, site, manner, random, nextRow);
  }
  writeWorkforce(world, files, plan, receivedOn, random);
  writeFinance(world, files, plan, sites, receivedOn, random);
  writeAwards(world, files, plan, receivedOn, random);
  writeExperience(world, files, plan, sites, receivedOn, random);
  writePartnerships(world, files, plan, receivedOn);
  writeTransfers(world, files, plan, receivedOn);
}

/** The ten trusts that have something planted in them. */
function isStory({ code }: TrustPlan): boolean {
  return /^SYN-T0(0\d|10)$/.test(code);
}
