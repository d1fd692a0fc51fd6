import type { ExtractFiles } from "./extract-files.ts";
import { type Day, dayText } from "./months.ts";
import { isMissing } from "./plants/gaps.ts";
import { type RandomStream, randomStream } from "./random-stream.ts";
import type { TrustPlan } from "./trust-plan.ts";
import type { World } from "./world.ts";

/** Companies that do not exist. */
export const companies = [
  "Brackle Therapeutics",
  "Dunsel Devices",
  "Esker Diagnostics",
  "Hessel Pharma",
  "Ockle Biologics",
  "Pellin Medicines",
  "Tolver Imaging",
  "Vellan Health",
] as const;

const routes = [
  "collaborative-working",
  "collaborative-working",
  "collaborative-working",
  "joint-working",
  "other-industry",
  "other-industry",
  "patient-organisation",
  "donation-or-grant",
  "sponsorship",
];

const origins = ["open-call", "existing-relation", "company-approach", "nhs-approach"];

/** Years for which the made-up register has been kept. */
const years = 3;

/** Writes the places that a trust holds in partnerships of a public register that was begun three years before the end of the world. */
export function writePartnerships(world: World, files: ExtractFiles, plan: TrustPlan, receivedOn: string): void {
  if (plan.closesOn !== null || isMissing(plan, "awards", world.lastMonth)) return;
  const random = randomStream(world.seed, `partnerships ${plan.code}`);
  // Research trusts of any size have some; a trust in the story has enough to read.
  const mean = Math.min(9, 1 + plan.profile.clinicalWte / 900);
  const count = plan.code === "SYN-T001" ? 8 : random.poisson(mean);
  const begun = Array.from({ length: count }, () => world.asAt - random.whole(20, years * 365)).sort((a, b) => a - b);
  for (const [i, start] of begun.entries())
    files.write("partnerships", receivedOn, [
      `${plan.code}-P${String(i + 1).padStart(2, "0")}`,
      plan.code,
      ...lifeOf(world, start, i === 0, random),
    ]);
}

function lifeOf(world: World, start: Day, isFirst: boolean, random: RandomStream): (string | number | null)[] {
  const published = start + (random.chance(0.82) ? -random.whole(5, 60) : random.whole(1, 90));
  const planned = start + random.whole(6, 30) * 30;
  const ranOver = random.chance(0.3);
  const ended = planned + (ranOver ? random.whole(10, 240) : 0);
  const isOver = ended <= world.asAt;
  const decided = isOver ? ended : ranOver && planned <= world.asAt && random.chance(0.6) ? planned + 5 : null;
  const told = ended + random.whole(40, 300);
  const pence = Math.round(random.logNormal(6_000_000, 0.9) / 100_000) * 100_000;
  const share = random.between(4, 48);
  const valued = random.chance(0.85);
  return [
    random.pick(routes),
    random.pick(origins),
    dayText(Math.min(published, world.asAt)),
    dayText(start),
    dayText(planned),
    isOver ? dayText(ended) : null,
    decided === null ? null : dayText(decided),
    isOver && told <= world.asAt && random.chance(0.8) ? dayText(told) : null,
    random.chance(0.8) ? "yes" : "no",
    random.pick(["partner", "funder-only", "none", "none"]),
    null,
    isFirst ? "yes" : "no",
    valued ? pence : null,
    valued ? Math.max(0, share - random.between(0, 3)).toFixed(1) : null,
    valued ? Math.min(50, share + random.between(0, 3)).toFixed(1) : null,
  ];
}
