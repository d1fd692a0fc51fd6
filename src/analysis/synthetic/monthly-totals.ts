import { firstDay, type Month, month as monthCalled, monthOfYear } from "./months.ts";
import type { RandomStream } from "./random-stream.ts";
import type { Totals } from "./recruitment.ts";
import type { TrustPlan } from "./trust-plan.ts";
import type { World } from "./world.ts";

/** The months of the pandemic, in which research other than that on it was paused: declared exceptional, left out of baselines. */
export const exceptional = { first: monthCalled("2020-03"), last: monthCalled("2022-03") } as const;

/** The people recruited by a trust in each month of the world, by chance around its profile, then as planted. */
export function monthlyTotals(world: World, plan: TrustPlan, random: RandomStream): (month: Month) => Totals {
  const { perYear, season, spread } = plan.profile;
  const drawn = new Map<Month, Totals>();
  for (let month = world.firstMonth; month <= world.lastMonth; month++) {
    const open = isOpen(plan, month);
    const level = open
      ? plan.sizeAt(month) * seasonal(month, season) * pandemic(month) * (1 + spread * random.normal())
      : 0;
    const people = (inAYear: number): number => random.poisson(Math.max(0, (inAYear / 12) * level));
    let totals: Totals = {
      interventional: people(perYear.interventional),
      observational: people(perYear.observational),
      largeSample: people(perYear.largeSample),
    };
    for (const adjust of plan.adjustTotals) totals = adjust(month, totals);
    drawn.set(month, totals);
  }
  return (month) => drawn.get(month) ?? { interventional: 0, observational: 0, largeSample: 0 };
}

function isOpen({ opensOn, closesOn }: TrustPlan, month: Month): boolean {
  return (opensOn === null || firstDay(month) >= opensOn) && (closesOn === null || firstDay(month) <= closesOn);
}

function seasonal(month: Month, depth: number): number {
  const inYear = monthOfYear(month);
  if (inYear === 8) return 1 - 1.6 * depth;
  if (inYear === 4) return 1 - depth;
  return 1 + (2.6 * depth) / 10;
}

function pandemic(month: Month): number {
  if (month < exceptional.first || month > exceptional.last) return 1;
  const since = month - exceptional.first;
  return since < 4 ? 0.35 : Math.min(0.92, 0.45 + 0.025 * since);
}
