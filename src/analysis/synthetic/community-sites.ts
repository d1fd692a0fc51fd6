import type { CommunityBody } from "./community-bodies.ts";
import { type Day, financialYear, firstDay, type Month, monthOf, monthOfYear } from "./months.ts";
import { type RandomStream, randomStream } from "./random-stream.ts";
import { blankSite, layOut } from "./set-up.ts";
import type { Site, Study } from "./site.ts";
import { primaryCareSpecialties } from "./specialties.ts";
import type { StudyPool } from "./studies.ts";
import type { World } from "./world.ts";

const isPrimaryCare = ({ specialty }: Study): boolean => primaryCareSpecialties.has(specialty);

/** The study-sites of a practice: it takes part in some years and not in others, more of them as time goes on. */
export function practiceSites(world: World, practice: CommunityBody, pool: StudyPool): Site[] {
  const random = randomStream(world.seed, `sites ${practice.code}`);
  const keen = random.between(-0.2, 0.2);
  const sites: Site[] = [];
  const taken = new Set<string>();
  let wasActive = random.chance(0.4);
  for (let april = world.firstMonth - monthOfYear(world.firstMonth); april <= world.lastMonth; april += 12) {
    const share = Math.min(0.5, 0.24 + 0.03 * (financialYear(april) - 2013)) + keen;
    const active = random.chance(wasActive ? share + 0.3 : Math.max(0.04, share - 0.25));
    wasActive = active;
    if (!active) continue;
    for (let studies = random.whole(1, 4); studies > 0; studies--) {
      const from = april + random.whole(-1, 4);
      const study = pool.pick(random, Math.max(from, world.firstMonth - 20), isPrimaryCare);
      if (study === null || taken.has(study.key)) continue;
      taken.add(study.key);
      const site = practiceSite(world, practice, study, firstDay(from) + random.whole(0, 20), random);
      if (site !== null) sites.push(site);
    }
  }
  return sites;
}

function practiceSite(
  world: World,
  { code, opensOn, closesOn }: CommunityBody,
  study: Site["study"],
  hraLetterOn: Day,
  random: RandomStream,
): Site | null {
  const site = blankSite(study, code, world.lastMonth - world.firstMonth + 1);
  layOut(site, hraLetterOn, { openAfter: random.whole(14, 70), firstAfter: random.whole(2, 40) }, random);
  const { selectedOn, openOn, firstParticipantOn } = site;
  if (selectedOn === null || openOn === null || firstParticipantOn === null) return null;
  const end = openOn + random.whole(5, 14) * 30;
  if (selectedOn > world.asAt || selectedOn < opensOn || (closesOn !== null && end > closesOn)) return null;
  site.plannedEnd = end;
  site.closedOn = end <= world.asAt ? end : null;
  site.setting = random.chance(0.9) ? "general practice" : "home";
  site.attribution = random.chance(0.9) ? "consented_here" : "remote_mapped";
  site.countedByHand = true;
  recruitInPractice(site, world, monthOf(firstParticipantOn), monthOf(end - 10), random);
  return site;
}

// Half of the months bring a few people; the first always one.
function recruitInPractice(site: Site, world: World, from: Month, to: Month, random: RandomStream): void {
  const pace = random.between(0.6, 3.2);
  for (let month = from; month <= Math.min(to, world.lastMonth); month++) {
    const people = random.chance(0.62) ? random.poisson(pace) : 0;
    if (month >= world.firstMonth)
      site.recruited[month - world.firstMonth] = month === from ? Math.max(1, people) : people;
  }
}

/** The studies in which a pharmacy has a role: most pharmacies have none in a year. */
export function pharmacySites(world: World, pharmacy: CommunityBody, pool: StudyPool): Site[] {
  const random = randomStream(world.seed, `sites ${pharmacy.code}`);
  const sites: Site[] = [];
  const taken = new Set<string>();
  for (let april = world.firstMonth - monthOfYear(world.firstMonth); april <= world.lastMonth; april += 12) {
    const from = april + random.whole(0, 6);
    if (!random.chance(0.04 + 0.005 * (financialYear(april) - 2013)) || from < world.firstMonth - 6) continue;
    const study = pool.pick(random, from, isPrimaryCare);
    if (study === null || taken.has(study.key)) continue;
    taken.add(study.key);
    const site = practiceSite(world, pharmacy, study, firstDay(from) + random.whole(0, 20), random);
    if (site === null) continue;
    site.setting = "community pharmacy";
    site.attribution = random.chance(0.6) ? "identified_only" : "consented_here";
    sites.push(site);
  }
  return sites;
}
