import { type Day, firstDay, type Month } from "./months.ts";
import { evenly, type RandomStream } from "./random-stream.ts";
import { blankSite, dealtLanes, layOut, paceOf } from "./set-up.ts";
import type { Band, Site, Study } from "./site.ts";
import { providedBy } from "./specialties.ts";
import { type StudyPool, warmUpMonths } from "./studies.ts";
import type { TrustPlan } from "./trust-plan.ts";
import type { World } from "./world.ts";

// A site recruits for 12 to 32 months.
const meanMonthsOpen = 22;

/** The study-sites of one trust, drawn by chance from studies that had begun; those selected after the world's end are left out. */
export function drawnSites(world: World, plan: TrustPlan, pool: StudyPool, random: RandomStream): Site[] {
  const { profile } = plan;
  const months = world.lastMonth - world.firstMonth + 1;
  const provided = providedBy(plan.trustType);
  const lane = dealtLanes(profile.lanes, random);
  const declined = declines(profile.declinedShare, 1);
  const withdrawn = declines(profile.declinedShare, 0.25);
  const outOfScope = evenly(profile.outOfScopeShare, random.unit());
  const taken = new Set(plan.plantedSites.map(({ study }) => study.key));
  const sites: Site[] = [];
  let owed = random.unit();
  for (let month = world.firstMonth - warmUpMonths + 19; month <= world.lastMonth + 2; month++) {
    owed += (profile.openSites / meanMonthsOpen) * plan.sizeAt(month);
    for (; owed >= 1; owed--) {
      const study = newStudy(pool, random, month, provided, taken);
      if (study === null) continue;
      const hraLetterOn = firstDay(month) + random.whole(0, 27);
      const site = blankSite(study, plan.code, months);
      layOut(site, hraLetterOn, paceOf(lane(), random), random);
      site.weight = random.logNormal(1, 0.6);
      site.setting = settingOf(plan, study.specialty, random);
      site.attribution = routeOf(study.band, random);
      const decision = declined(study.band) ? "declined" : withdrawn(study.band) ? "withdrawn" : "accepted";
      if (decision !== "accepted") turnDown(site, decision, random);
      else {
        planClosing(site, world.asAt, random);
        if (outOfScope()) leaveOut(site, random);
      }
      if (isOfItsTime(site, plan, world.asAt)) sites.push(site);
    }
  }
  return sites;
}

/** A study that the trust does not have yet; null where a dozen tries find none. */
function newStudy(
  pool: StudyPool,
  random: RandomStream,
  month: Month,
  provided: ReadonlySet<string> | null,
  taken: Set<string>,
): Study | null {
  for (let tries = 0; tries < 12; tries++) {
    const study = pool.pick(random, month, provided);
    if (taken.has(study.key)) continue;
    taken.add(study.key);
    return study;
  }
  return null;
}

/** Ends a selection with a no, days after it was made. */
export function turnDown(site: Site, decision: "declined" | "withdrawn", random: RandomStream): void {
  const selectedOn = site.selectedOn ?? 0;
  Object.assign(site, {
    decision,
    decidedOn: selectedOn + random.whole(9, 40),
    hraLetterOn: null,
    localPackOn: null,
    contractOn: null,
    openOn: null,
    firstParticipantOn: null,
  });
}

/** Plans when an open site closes; one that would close before anybody came has nobody. */
export function planClosing(site: Site, asAt: Day, random: RandomStream): void {
  if (site.openOn === null) return;
  const wanted = site.openOn + random.whole(12, 32) * 30;
  const end = Math.max(site.openOn + 240, Math.min(wanted, site.study.plannedEnd));
  site.plannedEnd = end;
  site.closedOn = end <= asAt ? end : null;
  if (site.firstParticipantOn !== null && site.firstParticipantOn > end - 10) site.firstParticipantOn = null;
}

/** Marks a site as out of scope from the start. */
export function leaveOut(site: Site, random: RandomStream): void {
  site.scope = "no";
  site.exclusionReason = random.pick([
    "Participant identification only",
    "Research database or tissue bank",
    "Site added by amendment after the study closed to new sites",
  ]);
}

function declines(shares: Readonly<Record<Band, number>>, part: number): (band: Band) => boolean {
  const turns = {
    "1": evenly(shares["1"] * part),
    "3.5": evenly(shares["3.5"] * part),
    "11": evenly(shares["11"] * part),
  };
  return (band) => turns[band]();
}

/** Sites selected in time, opened while the trust was there, and closed with it. */
function isOfItsTime(site: Site, { opensOn, closesOn }: TrustPlan, asAt: Day): boolean {
  if (site.selectedOn === null || site.selectedOn > asAt) return false;
  if (opensOn !== null && site.selectedOn < opensOn) return false;
  if (closesOn === null) return true;
  if (site.selectedOn > closesOn - 30) return false;
  closeAt(site, closesOn);
  return true;
}

/** Closes what is open on a day, and takes back the steps that would have come after it. */
export function closeAt(site: Site, on: Day): void {
  for (const step of ["hraLetterOn", "localPackOn", "contractOn", "openOn", "firstParticipantOn"] as const) {
    const day = site[step];
    if (day !== null && day > on) site[step] = null;
  }
  if (site.openOn === null) return;
  if (site.closedOn === null || site.closedOn > on) site.closedOn = on;
}

function settingOf({ trustType }: TrustPlan, specialty: string, random: RandomStream): string {
  if (trustType === "mental health") return random.chance(0.8) ? "mental health" : "community service";
  if (trustType === "community") return random.pick(["community service", "community service", "home", "care home"]);
  if (trustType === "ambulance") return "emergency/ambulance";
  if (specialty === "Critical care") return "hospital inpatient";
  const draw = random.unit();
  return draw < 0.6
    ? "hospital outpatient"
    : draw < 0.92
      ? "hospital inpatient"
      : draw < 0.96
        ? "home"
        : "community service";
}

// Interventional participants consent where they are treated; some of the rest are credited by other routes.
function routeOf(band: Band, random: RandomStream): Site["attribution"] {
  if (band === "11" || random.chance(0.93)) return "consented_here";
  return random.chance(0.6) ? "remote_mapped" : "identified_only";
}
