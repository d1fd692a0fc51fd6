import { firstDay } from "../months.ts";
import { blankSite, layOut } from "../set-up.ts";
import type { Band } from "../site.ts";
import { specialties } from "../specialties.ts";
import type { TrustPlan } from "../trust-plan.ts";
import type { PlantingGround } from "./planting-ground.ts";

const monthsOpen = 30;

/** Gives a trust one site of each band named at all times: each study is followed by the next before it ends. */
export function keepSteadySites(ground: PlantingGround, plan: TrustPlan, bands: readonly Band[]): void {
  const { world } = ground;
  const random = ground.random(`steady ${plan.code}`);
  for (const [i, band] of bands.entries()) {
    const offset = Math.round((monthsOpen * i) / bands.length);
    for (let month = world.firstMonth - monthsOpen - 4 + offset; month <= world.lastMonth - 3; month += monthsOpen) {
      const hraLetterOn = firstDay(month) + random.whole(0, 20);
      const specialty = random.pick(specialties);
      const study = ground.study({
        title: `Long-running study of ${specialty.toLowerCase()}`,
        specialty,
        band,
        opensOn: hraLetterOn - 90,
        plannedEnd: firstDay(month + monthsOpen + 4),
      });
      const site = blankSite(study, plan.code, world.lastMonth - world.firstMonth + 1);
      layOut(site, hraLetterOn, { openAfter: random.whole(22, 56), firstAfter: random.whole(5, 25) }, random);
      site.tidy = true;
      site.plannedEnd = firstDay(month + monthsOpen + 4) - 1;
      site.closedOn = site.plannedEnd <= world.asAt ? site.plannedEnd : null;
      plan.plantedSites.push(site);
    }
  }
}
