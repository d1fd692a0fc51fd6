import { planClosing } from "../drawn-sites.ts";
import { type Day, day } from "../months.ts";
import type { RandomStream } from "../random-stream.ts";
import { mendLate } from "../record-keeping.ts";
import { layOut } from "../set-up.ts";
import type { Site } from "../site.ts";
import type { TrustPlan } from "../trust-plan.ts";
import type { PlantingGround } from "./planting-ground.ts";

// Sites whose ninetieth day after the HRA letter falls in April to September 2026, and so does their first participant if sooner.
const cohort = { from: day("2026-01-01"), to: day("2026-07-02"), sites: 24 };
const halfBegan = day("2026-04-01");
const waitingTurns = new Set([2, 5, 9, 13, 18, 21, 23]);
const lateTurns = new Set([0, 1, 7, 10, 14, 16]);
const mendedTurns = new Set([8, 11, 12]);

/** What the example trust's board must find in its set-up figures. */
export const ashvaleSetUp = { period: "2026-27H1", sites: 24, within90Days: 11, later: 6, waiting: 7 } as const;

/** What it must find in its money, in pence, for April to September 2026. */
export const ashvaleMoney = {
  period: "2026-27H1",
  openingPence: 12_000_000,
  directPence: 31_200_000,
  capacityReceivedPence: 6_240_000,
  capacityUsedPence: 6_100_000,
  over24MonthsPence: 4_000_000,
  awards: 19,
  notChecked: 4,
} as const;

/** SYN-T001, the trust of the example board pack: large, open throughout, with things to decide and nothing played. */
export function plantAshvale({ world, plans }: PlantingGround): void {
  const plan = plans.of("SYN-T001");
  Object.assign(plan.profile, {
    clinicalWte: 9_000,
    perYear: { interventional: 1_800, observational: 2_400, largeSample: 480 },
    openSites: 132,
    lanes: { swift: 0.42, close: 0.05, lateToRecruit: 0.13, silent: 0.01 },
    onTrackShare: 0.8,
    missingShare: 0.05,
    correctedShare: 0.09,
    declinedShare: { "1": 0.05, "3.5": 0.08, "11": 0.07 },
    experience: { responseShare: 0.17, positiveShare: 0.91 },
  });
  plan.profile.finance = {
    ...plan.profile.finance,
    openingPence: ashvaleMoney.openingPence,
    oldShare: 0.31,
    plannedShare: 0,
    promptShare: 0.66,
    awards: ashvaleMoney.awards,
  };
  plan.missing.push({ file: "experience", months: [world.lastMonth - 2, world.lastMonth - 1, world.lastMonth] });
  plan.adjustSites.push((sites, random) => setUpCohort(plan, sites, world.asAt, random));
}

/** Keeps two dozen sites of the half-year: 11 in time, 6 later, 7 still waiting, of which 4 have not opened. */
function setUpCohort(plan: TrustPlan, sites: Site[], asAt: Day, random: RandomStream): Site[] {
  const accepted = (site: Site) => site.decision === "accepted" && site.hraLetterOn !== null;
  const inCohort = (site: Site) =>
    accepted(site) && (site.hraLetterOn ?? 0) >= cohort.from && (site.hraLetterOn ?? 0) <= cohort.to;
  const there = sites
    .filter((site) => inCohort(site) && site.scope === "yes")
    .sort((a, b) => (a.hraLetterOn ?? 0) - (b.hraLetterOn ?? 0));
  if (there.length < cohort.sites)
    throw new RangeError(`${plan.code} has ${there.length} sites in the half-year, of ${cohort.sites} wanted`);
  const upTo = (i: number) => Math.floor((i * cohort.sites) / there.length);
  const chosen = there.filter((_, i) => upTo(i + 1) > upTo(i));
  for (const [turn, site] of chosen.entries()) {
    const hraLetterOn = site.hraLetterOn ?? 0;
    layOut(site, hraLetterOn, paceFor(turn, hraLetterOn, asAt, random), random);
    planClosing(site, plan.profile.monthsOpen, asAt, random);
    site.tidy = true;
    if (mendedTurns.has(turn)) mendLate(site, asAt, random);
    if (waitingTurns.has(turn) && turn % 4 < 2)
      Object.assign(site, { openOn: null, contractOn: null, plannedEnd: null });
  }
  for (const site of sites)
    if (accepted(site) && site.scope === "yes" && (site.hraLetterOn ?? 0) > cohort.to) notYet(site, asAt, random);
  const kept = new Set(chosen);
  // Nobody came to these in months: rare diseases, which are out of scope of the metric.
  for (const site of sites)
    if (accepted(site) && site.firstParticipantOn === null && !kept.has(site))
      Object.assign(site, { scope: "no", exclusionReason: "Rare disease, recruits when a case presents" });
  return sites.filter((site) => kept.has(site) || !inCohort(site) || site.scope !== "yes");
}

/** Of those with a letter too late for day 90, none is done at the end of the half-year. */
function notYet(site: Site, asAt: Day, random: RandomStream): void {
  if (site.hraLetterOn === null || site.firstParticipantOn === null || site.firstParticipantOn > asAt) return;
  const first = asAt - site.hraLetterOn + random.whole(2, 20);
  const openAfter = Math.max(8, first - random.whole(5, 30));
  layOut(site, site.hraLetterOn, { openAfter, firstAfter: first - openAfter }, random);
}

function paceFor(turn: number, hraLetterOn: Day, asAt: Day, random: RandomStream) {
  if (waitingTurns.has(turn)) return { openAfter: random.whole(50, 80), firstAfter: null };
  const first = lateTurns.has(turn)
    ? random.whole(95, Math.min(160, asAt - hraLetterOn - 3))
    : random.whole(Math.max(30, halfBegan - hraLetterOn + 1), Math.max(78, halfBegan - hraLetterOn + 5));
  const openAfter = lateTurns.has(turn) ? random.whole(62, 85) : Math.min(random.whole(20, 56), first - 5);
  return { openAfter, firstAfter: first - openAfter };
}
