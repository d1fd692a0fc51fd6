import { type Day, firstDay, type Month } from "./months.ts";
import { placeNames } from "./place-names.ts";
import { type RandomStream, randomStream } from "./random-stream.ts";
import type { Band, Study } from "./site.ts";
import { primaryCareSpecialties, specialties } from "./specialties.ts";
import type { World } from "./world.ts";

/** Studies that anybody may open, found by when they began. */
export interface StudyPool {
  readonly studies: readonly Study[];
  /** A study that began in the year and a half before, if it may be with ten months to go; null where chance finds none that suits. */
  pick(random: RandomStream, at: Month, suits: (study: Study) => boolean): Study | null;
}

/** What a planted study must be; the rest is filled in. */
export type StudyDraft = Pick<Study, "title" | "specialty" | "band" | "opensOn" | "plannedEnd"> & Partial<Study>;

/** Months before the world's first in which its oldest open studies began. */
export const warmUpMonths = 44;

const birds =
  "Avocet Bittern Curlew Dunlin Fieldfare Garganey Hobby Knot Lapwing Merlin Nightjar Osprey Petrel Redwing Shrike Teal Whimbrel Wigeon";
const words = birds.split(" ");

/** A planted study with a key of its own. */
export function bespokeStudy(number: number, draft: StudyDraft): Study {
  return {
    key: studyKey(number),
    design: draft.band === "11" ? "interventional" : "observational",
    commercial: "non-commercial",
    sponsor: "University of Ashvale",
    funderTypes: "government",
    regulatoryType: "other",
    sponsorOnTrack: "",
    rareDisease: false,
    feePence: 0,
    ...draft,
  };
}

/**
 * Studies drawn by chance: a third observational, a tenth large-sample, the rest interventional and a quarter of those commercial.
 * @param firstNumber number of the first key, after the planted ones
 */
export function drawnStudies(world: World, firstNumber: number): StudyPool {
  const random = randomStream(world.seed, "studies");
  const sponsors = sponsorsOf(world);
  const from = world.firstMonth - warmUpMonths;
  const span = world.lastMonth - from + 1;
  const count = world.studies - firstNumber + 1;
  const studies: Study[] = [];
  const begun: Study[][] = Array.from({ length: span }, () => []);
  for (let i = 0; i < count; i++) {
    const at = Math.floor((i * span) / count);
    const study = drawnStudy(firstNumber + i, firstDay(from + at) + random.whole(0, 27), sponsors, random);
    studies.push(study);
    begun[at]?.push(study);
  }
  return { studies, pick: (stream, at, suits) => picked(begun, from, stream, at, suits) };
}

function picked(
  begun: readonly (readonly Study[])[],
  from: Month,
  random: RandomStream,
  at: Month,
  suits: (study: Study) => boolean,
): Study | null {
  const stillLong = firstDay(at) + 300;
  let any: Study | null = null;
  for (let tries = 0; tries < 200; tries++) {
    const monthAgo = random.whole(1, 18);
    const list = begun[Math.max(0, at - from - monthAgo)];
    if (list === undefined || list.length === 0) continue;
    const study = random.pick(list);
    if (!suits(study)) continue;
    any = study;
    if (study.plannedEnd >= stillLong) return study;
  }
  return any;
}

interface Sponsors {
  readonly companies: readonly string[];
  readonly universities: readonly string[];
}

function drawnStudy(number: number, opensOn: Day, { companies, universities }: Sponsors, random: RandomStream): Study {
  const draw = random.unit();
  const band: Band = draw < 0.55 ? "11" : draw < 0.9 ? "3.5" : "1";
  const specialty = random.chance(0.2) ? random.pick([...primaryCareSpecialties]) : random.pick(specialties);
  const contract = random.chance(band === "11" ? 0.26 : 0.03);
  const collaborative = !contract && random.chance(0.05);
  const regulated = band === "11" ? random.unit() : 1;
  return {
    key: studyKey(number),
    title: `${random.pick(words)} ${number}: ${aimOf(band, random)} in ${specialty.toLowerCase()}`,
    design: band === "11" ? "interventional" : "observational",
    commercial: contract ? "contract" : collaborative ? "collaborative" : "non-commercial",
    specialty,
    band,
    sponsor: contract ? random.pick(companies) : random.pick(universities),
    funderTypes: contract
      ? "industry"
      : collaborative
        ? "industry; charity"
        : random.pick(["government", "charity", "government; charity"]),
    regulatoryType: regulated < 0.5 ? "CTIMP" : regulated < 0.53 ? "ATIMP" : regulated < 0.7 ? "device" : "other",
    opensOn,
    plannedEnd: opensOn + random.whole(26, 54) * 30,
    sponsorOnTrack: random.chance(0.12) ? "no" : "",
    rareDisease: random.chance(0.06),
    feePence: contract ? random.whole(120, 420) * 1000 : 0,
  };
}

function aimOf(band: Band, random: RandomStream): string {
  if (band === "11") return random.pick(["a comparison of two treatments", "a new treatment", "earlier treatment"]);
  if (band === "3.5") return random.pick(["a follow-up study", "samples and outcomes", "experience of care"]);
  return random.pick(["a survey", "a questionnaire study"]);
}

function sponsorsOf(world: World): Sponsors {
  const places = placeNames(randomStream(world.seed, "sponsors"));
  return {
    companies: places.slice(0, 24).map((place, i) => `${place} ${["Therapeutics", "Biologics", "Devices"][i % 3]} Ltd`),
    universities: ["University of Ashvale", ...places.slice(24, 50).map((place) => `University of ${place}`)],
  };
}

function studyKey(number: number): string {
  return `SYN-S${String(number).padStart(5, "0")}`;
}
