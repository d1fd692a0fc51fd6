import type { Cell } from "./csv-line.ts";
import { closeAt } from "./drawn-sites.ts";
import { type Day, day, firstDay, type Month, monthOf } from "./months.ts";
import { declining } from "./plants/declines.ts";
import type { RandomStream } from "./random-stream.ts";
import { blankSite } from "./set-up.ts";
import type { Site } from "./site.ts";
import { transferred } from "./targets.ts";
import type { TrustPlan, TrustPlans } from "./trust-plan.ts";
import type { World } from "./world.ts";

/** One organisation taking over from another, in the words of successions.csv. */
export interface PlantedSuccession {
  readonly predecessor: string;
  readonly successor: string;
  readonly date: string;
  readonly kind: "full" | "split" | "partial" | "transfer";
  readonly weight: number;
  readonly basis: string;
}

/**
 * Thirteen years of mergers for the national scale: 16 trusts taken over by a neighbour, 6 pairs that became one new trust
 * (28 full successions), 2 divided between two neighbours and 3 that gave up a part.
 */
export function drawnSuccessions(plans: TrustPlans, random: RandomStream): PlantedSuccession[] {
  const living = plans.all.filter(
    ({ code, trustType }) => trustType === "acute" && isDrawn(code) && !declining.some((other) => other === code),
  );
  const successors = living.filter((_, i) => i % 3 === 1).map(({ code }) => code);
  const former = plans.all.filter(({ code }) => code.startsWith("SYN-T3")).map(({ code }) => code);
  const list: PlantedSuccession[] = [];
  const next = (codes: string[]): string => codes.shift() ?? "";
  const date = (): string => `${random.whole(2015, 2025)}-${random.pick(["04", "10"])}-01`;
  for (let i = 0; i < 16; i++)
    list.push({
      predecessor: next(former),
      successor: next(successors),
      date: date(),
      kind: "full",
      weight: 1,
      basis: "WTE",
    });
  for (let i = 0; i < 6; i++) {
    const joined = { successor: next(successors), date: date(), kind: "full", weight: 1, basis: "WTE" } as const;
    list.push({ predecessor: next(former), ...joined }, { predecessor: next(former), ...joined });
  }
  for (let i = 0; i < 2; i++) {
    const divided = { predecessor: next(former), date: date(), kind: "split", basis: "admissions" } as const;
    list.push(
      { ...divided, successor: next(successors), weight: 0.6 },
      { ...divided, successor: next(successors), weight: 0.4 },
    );
  }
  for (let i = 0; i < 3; i++)
    list.push({
      predecessor: next(successors),
      successor: next(successors),
      date: date(),
      kind: "partial",
      weight: 0.2,
      basis: "WTE",
    });
  return list;
}

/** True for the trusts of the national scale that have no story of their own. */
function isDrawn(code: string): boolean {
  const number = Number(code.slice(5));
  return number > 10 && number < 300;
}

/** Lets trusts open, close, grow and shrink as their successions say. */
export function applySuccessions(plans: TrustPlans, successions: readonly PlantedSuccession[]): void {
  const sizes = new Map(plans.all.map(({ code, profile }) => [code, profile.clinicalWte]));
  for (const { predecessor, successor, date, kind, weight } of successions) {
    const from = plans.of(predecessor);
    const to = plans.of(successor);
    const on = day(date);
    const isNew = successions.filter((other) => other.successor === successor && other.kind === "full").length > 1;
    const gained = ((sizes.get(predecessor) ?? 0) * weight) / Math.max(1, sizes.get(successor) ?? 1);
    if (kind === "partial") from.sizeAt = steps(from.sizeAt, monthOf(on), (size) => size * (1 - weight));
    else if (kind !== "transfer") from.closesOn = on - 1;
    if (isNew) to.opensOn = on;
    else to.sizeAt = steps(to.sizeAt, monthOf(on), (size) => size + gained);
  }
}

function steps(before: (month: Month) => number, from: Month, change: (size: number) => number) {
  return (month: Month): number => (month < from ? before(month) : change(before(month)));
}

/** Moves the sites that are open on the day of a succession to the successor, where they go on recruiting. */
export function handOver(
  world: World,
  sites: readonly Site[],
  successions: readonly PlantedSuccession[],
  plans: TrustPlans,
  random: RandomStream,
): void {
  for (const { successor, date, kind, weight } of successions) {
    if (kind === "transfer" || day(date) < firstDay(world.firstMonth)) continue;
    const to = plans.of(successor);
    for (const site of sites) {
      if (kind !== "full" && !random.chance(weight)) continue;
      takeOver(world, site, to, day(date), kind === "partial", random);
    }
  }
}

function takeOver(world: World, site: Site, to: TrustPlan, on: Day, closes: boolean, random: RandomStream): void {
  const { openOn, plannedEnd, firstParticipantOn } = site;
  if (openOn === null || plannedEnd === null || openOn >= on || plannedEnd < on + 60) return;
  if (to.plantedSites.some(({ study }) => study.key === site.study.key)) return;
  const moved = blankSite(site.study, to.code, site.recruited.length);
  moved.openOn = on;
  moved.firstParticipantOn = firstParticipantOn === null ? null : on + random.whole(0, 20);
  moved.plannedEnd = plannedEnd;
  moved.closedOn = plannedEnd <= world.asAt ? plannedEnd : null;
  moved.scope = "no";
  moved.exclusionReason = transferred;
  Object.assign(moved, { setting: site.setting, attribution: site.attribution, weight: site.weight });
  to.plantedSites.push(moved);
  if (!closes) return;
  closeAt(site, on - 1);
  site.recruited.fill(0, Math.max(0, monthOf(on) - world.firstMonth));
}

/** Cells of a line of successions.csv. */
export function successionCells({ predecessor, successor, date, kind, weight, basis }: PlantedSuccession): Cell[] {
  return [predecessor, successor, date, kind, weight, basis];
}
