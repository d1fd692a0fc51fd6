import { type Day, firstDay, monthOf } from "./months.ts";
import { evenly, type RandomStream } from "./random-stream.ts";
import { recruitedBetween } from "./recruitment.ts";
import type { Site } from "./site.ts";
import type { TrustProfile } from "./trust-plan.ts";
import type { World } from "./world.ts";

/**
 * Agrees a target with each site that opened within the world, so that the shares of sites on track and of targets met come out as
 * the profile says, by a clear margin either way. Sites that opened before the world have none: their participants are not all in it.
 */
export function agreeTargets(
  world: World,
  sites: readonly Site[],
  { onTrackShare, metShare }: TrustProfile,
  random: RandomStream,
): void {
  const onTrack = evenly(onTrackShare, random.unit());
  const met = evenly(metShare, random.unit());
  for (const site of sites) {
    const { openOn, plannedEnd } = site;
    if (openOn === null || plannedEnd === null || site.targets.length > 0) continue;
    if (openOn > world.asAt || openOn < firstDay(world.firstMonth) || site.exclusionReason === transferred) continue;
    const until = Math.min(plannedEnd, world.asAt);
    const people = recruitedBetween(site, world, monthOf(openOn), monthOf(until));
    const closed = site.closedOn !== null && site.closedOn <= world.asAt;
    const target = closed
      ? agreed(people, met(), random)
      : agreed((people * (plannedEnd - openOn)) / Math.max(30, until - openOn), onTrack(), random);
    record(site, openOn, target, plannedEnd, world.asAt, random);
  }
}

/** Why a site of an organisation that took it over is out of scope. */
export const transferred = "Taken over with the organisation";

// What a site expects if it recruits this many people by its end.
function agreed(people: number, reached: boolean, random: RandomStream): number {
  if (people === 0) return random.whole(3, 12);
  return reached
    ? Math.max(1, Math.floor(people * random.between(0.6, 0.85)))
    : Math.ceil(people * random.between(1.45, 1.9)) + 2;
}

function record(site: Site, openOn: Day, target: number, end: Day, asAt: Day, random: RandomStream): void {
  const change = random.unit();
  const changedOn = openOn + random.whole(120, 220);
  const first = { recordedOn: openOn - random.whole(0, 12), target, targetEnd: end, reason: "" };
  if (change > 0.14 || changedOn > asAt || changedOn > end - 45) {
    site.targets.push(first);
    return;
  }
  const then = { recordedOn: changedOn, target, targetEnd: end };
  if (change < 0.015)
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
