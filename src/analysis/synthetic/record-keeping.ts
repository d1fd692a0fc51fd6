import type { Day } from "./months.ts";
import { evenly, type RandomStream } from "./random-stream.ts";
import { type Site, type Step, steps } from "./site.ts";
import type { TrustProfile } from "./trust-plan.ts";

const oftenLeftOut = ["selectedOn", "hraLetterOn", "localPackOn", "contractOn"] as const;

/** Makes the records of a trust as untidy as its profile says: steps left out, and days mended long after the event. */
export function untidy(
  sites: readonly Site[],
  { missingShare, correctedShare }: TrustProfile,
  asAt: Day,
  random: RandomStream,
): void {
  const missing = evenly(missingShare, random);
  const corrected = evenly(correctedShare, random);
  for (const site of sites) {
    if (site.openOn === null || site.countedByHand || site.tidy || site.edits.length > 0) continue;
    if (missing()) site.blanks.push(random.pick(oftenLeftOut));
    else if (corrected()) mendLate(site, asAt, random);
  }
}

/** One day was first recorded wrongly, by up to ten days, and put right two to four months after the event. */
export function mendLate(site: Site, asAt: Day, random: RandomStream): void {
  const step = random.pick(["contractOn", "openOn", "firstParticipantOn"] as const);
  const right = site[step];
  if (right === null) return;
  const wrong = betweenNeighbours(site, step, right + random.pick([-10, -7, -3, 3, 7, 10]));
  const on = right + random.whole(62, 130);
  if (wrong === right || on > asAt - 5) return;
  site.edits.push({ on, before: { [step]: wrong } });
}

function betweenNeighbours(site: Site, step: Step, wanted: Day): Day {
  const at = steps.indexOf(step);
  const earlier = steps.slice(0, at).map((other) => site[other] ?? Number.NEGATIVE_INFINITY);
  const later = steps.slice(at + 1).map((other) => site[other] ?? Number.POSITIVE_INFINITY);
  return Math.min(Math.max(wanted, ...earlier), ...later);
}
