import { type Day, day, monthOf } from "../months.ts";
import type { Site } from "../site.ts";
import { specialties } from "../specialties.ts";
import { laidDownSite, type Plant, spreadEvenly } from "./planting-ground.ts";

// Eight close in the half before the last, twelve in the last, and twelve are about to.
const ends: readonly Day[] = [
  ...Array.from({ length: 8 }, (_, i) => day("2025-11-10") + i * 17),
  ...Array.from({ length: 12 }, (_, i) => day("2026-04-20") + i * 12),
  ...Array.from({ length: 12 }, (_, i) => day("2026-10-05") + i * 2),
];

/** GF4: targets are cut by 60% a month before close; the twin's sites recruit as many against the targets they first agreed. */
export const targetsCut: Plant = (ground) => {
  const keys: string[] = [];
  Object.assign(ground.plans.of("SYN-T004").profile, { onTrackShare: 0.88 });
  Object.assign(ground.plans.of("SYN-T002").profile, { onTrackShare: 0.88 });
  for (const [i, end] of ends.entries()) {
    const hraLetterOn = end - 470 - (i % 5) * 9;
    const study = ground.study({
      title: `Follow-up study ${i + 1} of ${(specialties[(i * 7) % 30] ?? "").toLowerCase()}`,
      specialty: specialties[(i * 7) % 30] ?? "Public health",
      band: i % 3 === 0 ? "11" : "3.5",
      opensOn: hraLetterOn - 60,
      plannedEnd: end,
    });
    keys.push(study.key);
    const people = 18 + (i % 8);
    const openAfter = 30 + (i % 20);
    const firstAfter = 10 + (i % 15);
    const draft = {
      study,
      hraLetterOn,
      openAfter,
      firstAfter,
      plannedEnd: end,
      recruited: spreadEvenly(
        people,
        monthOf(hraLetterOn + openAfter + firstAfter),
        Math.min(monthOf(end - 12), ground.world.lastMonth),
      ),
    };
    const agreedOn = hraLetterOn + openAfter - 3;
    const cut = laidDownSite(ground, { ...draft, org: "SYN-T004" });
    const first = Math.floor(people / 0.43);
    cut.targets.push(target(agreedOn, first, end), target(end - 30, Math.round(first * 0.4), end));
    ground.plans.of("SYN-T004").plantedSites.push(cut);
    const honest = laidDownSite(ground, { ...draft, org: "SYN-T002" });
    honest.targets.push(target(agreedOn, Math.floor(people * 0.9), end));
    ground.plans.of("SYN-T002").plantedSites.push(honest);
  }
  return {
    id: "GF4",
    pattern: "Targets cut by 60% a month before close",
    organisations: ["SYN-T004"],
    twins: ["SYN-T002"],
    improves: [
      { indicator: "B07", period: "2026-27H1" },
      { indicator: "B09", period: "2026-27H1" },
    ],
    guards: [
      {
        beside: "B07",
        indicator: "B12",
        period: "2026-27H1",
        at: "higher",
        because: "targets fell after opening, with no reason",
      },
      {
        beside: "B09",
        indicator: "B12",
        period: "2026-27H1",
        at: "higher",
        because: "targets fell after opening, with no reason",
      },
    ],
    planted: { studies: keys, sites: ends.length, share: 0.6, daysBeforeClose: 30 },
  };
};

function target(recordedOn: Day, people: number, targetEnd: Day): Site["targets"][number] {
  return { recordedOn, target: people, targetEnd, reason: "" };
}
