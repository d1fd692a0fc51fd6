import { type Day, type Month, monthOf } from "./months.ts";
import type { RandomStream } from "./random-stream.ts";
import { type Kind, kindOf, type Site } from "./site.ts";
import type { World } from "./world.ts";

/** People recruited by an organisation in a month, by kind of study. */
export type Totals = Record<Kind, number>;

interface Recruiting {
  readonly site: Site;
  readonly from: Month;
  readonly to: Month;
}

/**
 * Shares the people recruited in each month out among the sites that recruit in it: one at least to a site in the month
 * of its first participant, none before, none after it closed, the whole total each month.
 * Where no site of a kind recruits, its people go to another kind; where none recruits at all, there are none.
 */
export function shareOut(
  world: World,
  sites: readonly Site[],
  totalsOf: (month: Month) => Totals,
  random: RandomStream,
): void {
  const recruiting: Record<Kind, Recruiting[]> = { interventional: [], observational: [], largeSample: [] };
  for (const site of sites) {
    if (site.countedByHand || site.firstParticipantOn === null || site.firstParticipantOn > world.asAt) continue;
    const from = monthOf(site.firstParticipantOn);
    recruiting[kindOf(site.study)].push({ site, from, to: Math.max(from, lastRecruitingMonth(site, world.asAt)) });
  }
  for (let month = world.firstMonth; month <= world.lastMonth; month++) {
    const active = {
      interventional: recruiting.interventional.filter(({ from, to }) => from <= month && month <= to),
      observational: recruiting.observational.filter(({ from, to }) => from <= month && month <= to),
      largeSample: recruiting.largeSample.filter(({ from, to }) => from <= month && month <= to),
    };
    const totals = moved(totalsOf(month), active);
    for (const kind of ["interventional", "observational", "largeSample"] as const)
      dealOut(active[kind], totals[kind], month, month - world.firstMonth, random);
  }
}

/** The last month in which a site recruits: not the one in which it closes, if that is in its first days. */
function lastRecruitingMonth({ closedOn }: Site, asAt: Day): Month {
  return monthOf(Math.min(asAt, closedOn === null ? asAt : closedOn - 10));
}

function moved(totals: Totals, active: Record<Kind, readonly Recruiting[]>): Totals {
  const left = { ...totals };
  const kinds = ["observational", "interventional", "largeSample"] as const;
  for (const kind of kinds) {
    const other = kinds.find((candidate) => candidate !== kind && active[candidate].length > 0);
    if (active[kind].length > 0 || other === undefined) continue;
    left[other] += left[kind];
    left[kind] = 0;
  }
  return left;
}

function dealOut(
  active: readonly Recruiting[],
  total: number,
  month: Month,
  index: number,
  random: RandomStream,
): void {
  if (active.length === 0) return;
  let left = total;
  for (const { site, from } of active)
    if (from === month) {
      site.recruited[index] = 1;
      left--;
    }
  if (left <= 0) return;
  const chances = active.map(({ site }) => site.weight * random.between(0.3, 1.7));
  const whole = chances.reduce((sum, chance) => sum + chance, 0);
  let running = random.unit();
  for (let i = 0; i < active.length; i++) {
    const before = Math.floor(running);
    running += (left * (chances[i] ?? 0)) / whole;
    const site = active[i]?.site;
    // Rounding must not lose the last person of the last site.
    const upTo = i === active.length - 1 ? left : Math.min(left, Math.floor(running));
    if (site !== undefined) site.recruited[index] = (site.recruited[index] ?? 0) + Math.max(0, upTo - before);
  }
}

/** People recruited from one month to another, both included; months outside the world count none. */
export function recruitedBetween({ recruited }: Site, world: World, first: Month, last: Month): number {
  let sum = 0;
  for (let month = Math.max(first, world.firstMonth); month <= Math.min(last, world.lastMonth); month++)
    sum += recruited[month - world.firstMonth] ?? 0;
  return sum;
}
