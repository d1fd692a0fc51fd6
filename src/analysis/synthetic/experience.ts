import type { ExtractFiles } from "./extract-files.ts";
import { quarterText } from "./months.ts";
import { isMissing } from "./plants/gaps.ts";
import type { RandomStream } from "./random-stream.ts";
import { recruitedBetween } from "./recruitment.ts";
import type { Site } from "./site.ts";
import type { TrustPlan } from "./trust-plan.ts";
import type { World } from "./world.ts";

// Questions and how far agreement with them differs from that with the first.
const questions: readonly (readonly [question: string, shift: number])[] = [
  ["would take part again", 0],
  ["felt valued", 0.01],
  ["told about research", -0.35],
];

/** Writes the answers of a trust's participants quarter by quarter; everybody recruited is invited. */
export function writeExperience(
  world: World,
  files: ExtractFiles,
  plan: TrustPlan,
  sites: readonly Site[],
  receivedOn: string,
  random: RandomStream,
): void {
  const { responseShare, positiveShare } = plan.profile.experience;
  for (let first = world.firstMonth; first + 2 <= world.lastMonth; first += 3) {
    if (isMissing(plan, "experience", first)) continue;
    const invited = sites.reduce((sum, site) => sum + recruitedBetween(site, world, first, first + 2), 0);
    const responses = Math.min(invited, Math.round(invited * responseShare * random.between(0.9, 1.1)));
    if (responses === 0) continue;
    for (const [question, shift] of questions) {
      const agree = Math.min(1, positiveShare + shift);
      const positive = Math.min(
        responses,
        Math.round(responses * Math.min(1, agree + (agree < 1 ? random.between(-0.015, 0.015) : 0))),
      );
      const strongly = Math.round(positive * random.between(0.55, 0.7));
      files.write("experience", receivedOn, [
        plan.code,
        quarterText(first),
        question,
        responses,
        positive,
        strongly,
        invited,
      ]);
    }
  }
}
