import { day, month } from "../months.ts";
import type { Site } from "../site.ts";
import { laidDownSite, type Plant, type PlantingGround, spreadEvenly } from "./planting-ground.ts";

const practices = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `SYN-P${String(first + i).padStart(4, "0")}`);

/** The practices of the second and third board: the first forty of each carry the pattern and its twin. */
export const mappedPractices = practices(31, 70);
export const honestPractices = practices(76, 115);

/** GF2: 400 remote consents are mapped to 40 practices, 10 each; the twin's 40 practices recruit year after year on the spot. */
export const mappedToPractices: Plant = (ground) => {
  const online = ground.study({
    title: "Online cohort of breathing and sleep",
    specialty: "Respiratory disorders",
    band: "3.5",
    opensOn: day("2025-04-01"),
    plannedEnd: day("2026-04-30"),
  });
  const local = ["Blood pressure at home", "Diabetes reviews in practice"].map((title) =>
    ground.study({
      title,
      specialty: "Primary care",
      band: "11",
      opensOn: day("2023-10-02"),
      plannedEnd: day("2027-03-31"),
    }),
  );
  for (const [i, org] of mappedPractices.entries()) {
    const site = laidDownSite(ground, {
      study: online,
      org,
      hraLetterOn: day("2025-05-01"),
      openAfter: 20 + (i % 9),
      firstAfter: 45,
      plannedEnd: day("2026-04-30"),
      recruited: spreadEvenly(10, month("2025-07"), month("2025-11")),
    });
    site.setting = "home";
    site.attribution = "remote_mapped";
    ground.practiceSites.set(org, [site]);
  }
  for (const [i, org] of honestPractices.entries()) {
    const study = local[i % local.length];
    if (study !== undefined) ground.practiceSites.set(org, [steadySite(ground, study, org, 10 + (i % 7))]);
  }
  for (const org of [...practices(71, 75), ...practices(116, 120)]) ground.practiceSites.set(org, []);
  for (const [i, org] of ["SYN-P0071", "SYN-P0072", "SYN-P0116", "SYN-P0117"].entries()) {
    const study = local[i % local.length];
    if (study !== undefined) ground.practiceSites.set(org, [steadySite(ground, study, org, 9 + i)]);
  }
  return {
    id: "GF2",
    pattern: "400 remote consents mapped to 40 practices, 10 each",
    organisations: ["SYN-I02"],
    twins: ["SYN-I03"],
    improves: [{ indicator: "K01", period: "2025-26" }],
    guards: [
      {
        beside: "K01",
        indicator: "K05",
        period: "2025-26",
        at: "higher",
        because: "consent was not taken at the practice",
      },
      {
        beside: "K01",
        indicator: "K07",
        period: "2025-26",
        at: "lower",
        because: "the practices did not recruit the year before",
      },
    ],
    planted: {
      study: online.key,
      practices: mappedPractices,
      twinPractices: honestPractices,
      recruitedEach: 10,
      attribution: "remote_mapped",
    },
  };
};

/** A practice that recruits in every year, where its patients are. */
function steadySite(ground: PlantingGround, study: Site["study"], org: string, inAYear: number): Site {
  const firsts = month("2024-01");
  const site = laidDownSite(ground, {
    study,
    org,
    hraLetterOn: day("2023-11-06"),
    openAfter: 45,
    firstAfter: 21,
    plannedEnd: day("2027-03-31"),
    recruited: spreadEvenly(Math.round((inAYear * 33) / 12), firsts, month("2026-09")),
  });
  site.setting = "general practice";
  return site;
}
