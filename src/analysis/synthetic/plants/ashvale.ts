import { planClosing } from "../drawn-sites.ts";
import { type Day, day } from "../months.ts";
import type { RandomStream } from "../random-stream.ts";
import { layOut } from "../set-up.ts";
import type { Site } from "../site.ts";
import type { TrustPlan } from "../trust-plan.ts";
import type { PlantingGround } from "./planting-ground.ts";

// Sites whose ninetieth day after the HRA letter falls in April to September 2026.
const cohort = { from: day("2026-01-01"), to: day("2026-07-02"), sites: 24 };
const waitingTurns = new Set([2, 6, 9, 13, 16, 19, 22]);
const lateTurns = new Set([0, 3, 7, 10, 14, 17]);

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
    lanes: { swift: 0.42, close: 0.05, lateToRecruit: 0.13, silent: 0.02 },
    onTrackShare: 0.84,
    metShare: 0.66,
    missingShare: 0.05,
    correctedShare: 0.05,
    experience: { responseShare: 0.17, positiveShare: 0.91 },
  });
  plan.profile.finance = {
    ...plan.profile.finance,
    openingPence: ashvaleMoney.openingPence,
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
  const chosen = sites.filter((site) => inCohort(site) && site.scope === "yes").slice(0, cohort.sites);
  if (chosen.length < cohort.sites)
    throw new RangeError(`${plan.code} has ${chosen.length} sites in the half-year, of ${cohort.sites} wanted`);
  chosen.sort((a, b) => (a.hraLetterOn ?? 0) - (b.hraLetterOn ?? 0));
  for (const [turn, site] of chosen.entries()) {
    const hraLetterOn = site.hraLetterOn ?? 0;
    layOut(site, hraLetterOn, paceFor(turn, asAt - hraLetterOn, random), random);
    planClosing(site, asAt, random);
    site.tidy = true;
    if (waitingTurns.has(turn) && turn % 2 === 0)
      Object.assign(site, { openOn: null, contractOn: null, plannedEnd: null });
  }
  const kept = new Set(chosen);
  // Nobody came to these in months: rare diseases, which are out of scope of the metric.
  for (const site of sites)
    if (accepted(site) && site.firstParticipantOn === null && !kept.has(site))
      Object.assign(site, { scope: "no", exclusionReason: "Rare disease, recruits when a case presents" });
  return sites.filter((site) => kept.has(site) || !inCohort(site) || site.scope !== "yes");
}

function paceFor(turn: number, daysSince: number, random: RandomStream) {
  if (waitingTurns.has(turn)) return { openAfter: random.whole(50, 80), firstAfter: null };
  if (!lateTurns.has(turn)) return { openAfter: random.whole(20, 50), firstAfter: random.whole(5, 28) };
  const first = random.whole(95, Math.min(160, daysSince - 3));
  const openAfter = random.whole(62, 85);
  return { openAfter, firstAfter: first - openAfter };
}
