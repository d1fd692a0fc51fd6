import { closeAt, drawnSites } from "./drawn-sites.ts";
import { monthlyTotals } from "./monthly-totals.ts";
import { randomStream } from "./random-stream.ts";
import { untidy } from "./record-keeping.ts";
import { shareOut } from "./recruitment.ts";
import type { Site } from "./site.ts";
import type { StudyPool } from "./studies.ts";
import { agreeTargets } from "./targets.ts";
import type { TrustPlan } from "./trust-plan.ts";
import type { World } from "./world.ts";

/** Every study-site of a trust with its steps, its people and its targets, as planted and as chance has it. */
export function sitesOf(world: World, plan: TrustPlan, pool: StudyPool): Site[] {
  const random = randomStream(world.seed, `sites ${plan.code}`);
  let sites = [...plantedSites(world, plan), ...drawnSites(world, plan, pool, random)];
  for (const adjust of plan.adjustSites) sites = adjust(sites, random);
  untidy(sites, plan.profile, world.asAt, random);
  shareOut(world, sites, monthlyTotals(world, plan, random), random);
  agreeTargets(world, sites, plan.profile, random);
  return sites;
}

function plantedSites({ asAt }: World, { plantedSites: planted, closesOn }: TrustPlan): Site[] {
  const begun = planted.filter(
    ({ selectedOn, openOn }) => (selectedOn ?? openOn ?? asAt) <= Math.min(asAt, closesOn ?? asAt),
  );
  if (closesOn !== null) for (const site of begun) closeAt(site, closesOn);
  return begun;
}
