import { type Day, firstDay, monthOf } from "./months.ts";
import { evenly, type RandomStream } from "./random-stream.ts";
import { recruitedBetween } from "./recruitment.ts";
import type { Site } from "./site.ts";
import type { TrustProfile } from "./trust-plan.ts";
import type { World } from "./world.ts";

/**
 * Agrees a target with each site, so that the share of sites on track at any time, and of targets met at close, comes out as
 * the profile says, by a clear margin either way. The participants of a site before the world began are in no file, so its
 * target is set when the world begins, and is one that those after it can keep up with.
 */
export function agreeTargets(
  world: World,
  sites: readonly Site[],
  { onTrackShare }: TrustProfile,
  random: RandomStream,
): void {
  const openSites = evenly(onTrackShare, random);
  const closedSites = evenly(onTrackShare, random);
  for (const site of sites) {
    const { openOn, plannedEnd } = site;
    if (openOn === null || plannedEnd === null || site.targets.length > 0) continue;
    if (openOn > world.asAt || site.exclusionReason === transferred) continue;
    if ((site.closedOn ?? world.asAt) < firstDay(world.firstMonth)) continue;
    const closed = site.closedOn !== null && site.closedOn <= world.asAt;
    const target = agreed(world, site, openOn, plannedEnd, closed ? closedSites() : openSites(), random);
    const agreedOn = Math.min(Math.max(openOn, firstDay(world.firstMonth) + 12), plannedEnd - 1);
    record(site, agreedOn, target, plannedEnd, world.asAt, random);
  }
}

/** Why a site of an organisation that took it over is out of scope. */
export const transferred = "Taken over with the organisation";

function agreed(
  world: World,
  site: Site,
  openOn: Day,
  plannedEnd: Day,
  reached: boolean,
  random: RandomStream,
): number {
  const began = firstDay(world.firstMonth);
  const until = Math.min(plannedEnd, world.asAt);
  const people = recruitedBetween(site, world, monthOf(openOn), monthOf(until));
  if (people === 0) return random.whole(3, 12);
  const from = Math.max(site.firstParticipantOn ?? openOn, began);
  const aDay = people / Math.max(45, until - from);
  if (!reached) return Math.ceil(aDay * (plannedEnd - Math.min(from, openOn)) * random.between(1.5, 1.9)) + 2;
  // Kept up with from the first quarter on, however old the site was when the world began.
  const byEnd =
    openOn >= began ? aDay * (plannedEnd - from) : (aDay * (plannedEnd - openOn) * 91) / (91 + began - openOn);
  return Math.max(1, Math.floor(byEnd * random.between(0.5, 0.72)));
}

function record(site: Site, agreedOn: Day, target: number, end: Day, asAt: Day, random: RandomStream): void {
  const change = random.unit();
  const changedOn = agreedOn + random.whole(120, 220);
  const first = { recordedOn: agreedOn - random.whole(0, 12), target, targetEnd: end, reason: "" };
  if (change > 0.14 || changedOn > asAt || changedOn > end - 45) {
    site.targets.push(first);
    return;
  }
  const then = { recordedOn: changedOn, target, targetEnd: end };
  if (change < 0.008)
    site.targets.push(
      { ...first, target: Math.ceil(target * 1.25) + 1 },
      { ...then, reason: "Sample size recalculated by the sponsor" },
    );
  else if (change < 0.06)
    site.targets.push(
      { ...first, target: Math.max(1, Math.floor(target * 0.8)) },
      { ...then, reason: "More capacity at the site" },
    );
  else site.targets.push({ ...first, targetEnd: end - 90 }, { ...then, reason: "Study extended" });
}
