import type { ExtractFiles } from "./extract-files.ts";
import { dayText } from "./months.ts";
import { ashvaleMoney } from "./plants/ashvale.ts";
import { isMissing } from "./plants/gaps.ts";
import { evenly, type RandomStream } from "./random-stream.ts";
import type { TrustPlan } from "./trust-plan.ts";
import type { World } from "./world.ts";

const conditions = [
  "The post is filled throughout the award",
  "Yearly report by 30 June, with accounts",
  "Results public within 12 months of the end",
  "Costs kept apart from patient care, and audited",
  "No use of the money for core pay",
];

/** Writes the awards and contracts that a trust holds at the end of the world, each with one condition. */
export function writeAwards(
  world: World,
  files: ExtractFiles,
  plan: TrustPlan,
  receivedOn: string,
  random: RandomStream,
): void {
  if (plan.closesOn !== null || isMissing(plan, "awards", world.lastMonth)) return;
  const count = plan.profile.finance.awards;
  const isExample = plan.code === "SYN-T001";
  const unchecked = evenly(random.between(0, 0.12), random);
  const isUnchecked = (nth: number): boolean => (isExample ? nth > count - ashvaleMoney.notChecked : unchecked());
  for (let nth = 1; nth <= count; nth++) {
    const isBroken = nth % 9 === 5;
    const start = world.asAt - (isBroken ? 1_400 : random.whole(100, 1_500));
    const met = isUnchecked(nth) ? "not_checked" : isBroken && (!isExample || nth < 9) ? "no" : "yes";
    files.write("awards", receivedOn, [
      `${plan.code}-A${String(nth).padStart(2, "0")}`,
      plan.code,
      isExample ? "outside_HMT_NHS" : random.pick(["outside_HMT_NHS", "outside_HMT_NHS", "NHS", "commercial"]),
      dayText(start),
      dayText(world.asAt + random.whole(40, 900)),
      random.pick(conditions),
      met,
      met === "not_checked" ? null : dayText(Math.max(start, world.asAt - random.whole(5, 170))),
    ]);
  }
}
