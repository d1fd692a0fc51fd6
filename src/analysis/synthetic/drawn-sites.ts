import { type Day, firstDay, type Month } from "./months.ts";
import { evenly, type RandomStream } from "./random-stream.ts";
import { blankSite, dealtLanes, layOut, paceOf } from "./set-up.ts";
import type { Band, Site, Study } from "./site.ts";
import { providedBy } from "./specialties.ts";
import { type StudyPool, warmUpMonths } from "./studies.ts";
import type { TrustPlan, TrustProfile } from "./trust-plan.ts";
import type { World } from "./world.ts";

// What trusts plan on average.
const meanMonthsOpen = 22;
// Commercial contract studies among those a trust takes on: dealt out evenly, so that the share does not drift by chance.
const companyShare = 0.14;

/** The study-sites of one trust, drawn by chance from studies that had begun; those selected after the world's end are left out. */
export function drawnSites(world: World, plan: TrustPlan, pool: StudyPool, random: RandomStream): Site[] {
  const { profile } = plan;
  const months = world.lastMonth - world.firstMonth + 1;
  const provided = providedBy(plan.trustType);
  const lane = dealtLanes(profile.lanes, random);
  const declined = declines(profile.declinedShare, 1, random);
  const withdrawn = declines(profile.declinedShare, 0.25, random);
  const outOfScope = evenly(profile.outOfScopeShare, random);
  const fromCompany = evenly(companyShare, random);
  // Interventional participants consent where they are treated; some of the rest are credited by other routes.
  const elsewhere = evenly(0.07, random);
  const route = (): Site["attribution"] => (random.chance(0.6) ? "remote_mapped" : "identified_only");
  const setting = dealtSettings(plan.trustType, random);
  const taken = new Set(plan.plantedSites.map(({ study }) => study.key));
  const sites: Site[] = [];
  let owed = random.unit();
  for (let month = world.firstMonth - warmUpMonths + 19; month <= world.lastMonth + 2; month++) {
    owed += (profile.openSites / meanMonthsOpen) * plan.sizeAt(month);
    for (; owed >= 1; owed--) {
      const contract = fromCompany();
      const suits = ({ specialty, commercial }: Study) =>
        (provided?.has(specialty) ?? true) && (commercial === "contract") === contract;
      const study = newStudy(pool, random, month, suits, taken);
      // A small trust of few specialties may find no study of a company: it takes none.
      if (study === null) continue;
      const hraLetterOn = firstDay(month) + random.whole(0, 27);
      const site = blankSite(study, plan.code, months);
      layOut(site, hraLetterOn, paceOf(lane(), random), random);
      site.weight = random.logNormal(1, 0.5);
      site.setting = setting(study.specialty);
      site.attribution = study.band !== "11" && elsewhere() ? route() : "consented_here";
      const decision = declined(study.band) ? "declined" : withdrawn(study.band) ? "withdrawn" : "accepted";
      if (decision !== "accepted") turnDown(site, decision, random);
      else {
        planClosing(site, profile.monthsOpen, world.asAt, random);
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
  suits: (study: Study) => boolean,
  taken: Set<string>,
): Study | null {
  for (let tries = 0; tries < 12; tries++) {
    const study = pool.pick(random, month, suits);
    if (study === null || taken.has(study.key)) continue;
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
export function planClosing(
  site: Site,
  [fewest, most]: TrustProfile["monthsOpen"],
  asAt: Day,
  random: RandomStream,
): void {
  if (site.openOn === null) return;
  const wanted = site.openOn + Math.round(random.between(fewest, most) * 30.4);
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

function declines(shares: Readonly<Record<Band, number>>, part: number, random: RandomStream): (band: Band) => boolean {
  const turns = {
    "1": evenly(shares["1"] * part, random),
    "3.5": evenly(shares["3.5"] * part, random),
    "11": evenly(shares["11"] * part, random),
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

function dealtSettings(trustType: TrustPlan["trustType"], random: RandomStream): (specialty: string) => string {
  const elsewhere = evenly(trustType === "mental health" ? 0.2 : 0.08, random);
  const inpatient = evenly(0.35, random);
  return (specialty) => {
    if (trustType === "ambulance") return "emergency/ambulance";
    if (trustType === "community") return random.pick(["community service", "community service", "home", "care home"]);
    if (elsewhere()) return trustType === "acute" && random.chance(0.5) ? "home" : "community service";
    if (trustType === "mental health") return "mental health";
    return specialty === "Critical care" || inpatient() ? "hospital inpatient" : "hospital outpatient";
  };
}
