import { day, month, monthOf } from "../months.ts";
import { specialties } from "../specialties.ts";
import { laidDownSite, type Plant, spreadEvenly } from "./planting-ground.ts";

const count = 12;

/** GF5: a quarter of open studies are on track only because the sponsor says so; the twin's are so by number. */
export const sponsorSaysOnTrack: Plant = (ground) => {
  const keys: string[] = [];
  const end = day("2027-08-31");
  for (let i = 0; i < count; i++) {
    const hraLetterOn = day("2025-06-02") + i * 13;
    const study = ground.study({
      title: `Registry study ${i + 1} of ${(specialties[(i * 5 + 2) % 30] ?? "").toLowerCase()}`,
      specialty: specialties[(i * 5 + 2) % 30] ?? "Public health",
      band: "3.5",
      opensOn: hraLetterOn - 60,
      plannedEnd: end,
      sponsorOnTrack: "yes",
    });
    keys.push(study.key);
    const openAfter = 24 + ((i * 5) % 30);
    const began = monthOf(hraLetterOn + openAfter + 18);
    const site = laidDownSite(ground, {
      study,
      org: "SYN-T005",
      hraLetterOn,
      openAfter,
      firstAfter: 18,
      plannedEnd: end,
      recruited: spreadEvenly(10 + (i % 5), began, month("2026-09")),
    });
    site.targets.push({ recordedOn: hraLetterOn + openAfter, target: 90 + i, targetEnd: end, reason: "" });
    ground.plans.of("SYN-T005").plantedSites.push(site);
  }
  const { profile } = ground.plans.of("SYN-T005");
  Object.assign(profile, { openSites: 48, onTrackShare: 0.93 });
  Object.assign(ground.plans.of("SYN-T009").profile, {
    onTrackShare: 0.94,
    lanes: { swift: 0.8, close: 0.05, lateToRecruit: 0.05, silent: 0.01 },
  });
  return {
    id: "GF5",
    pattern: "On track by the sponsor's statement for a quarter of studies",
    organisations: ["SYN-T005"],
    twins: ["SYN-T009"],
    improves: [{ indicator: "B07", period: "2026-27H1" }],
    guards: [
      {
        beside: "B07",
        indicator: "B08",
        period: "2026-27H1",
        at: "lower",
        because: "fewer are on track by the numbers alone",
      },
    ],
    planted: { studies: keys, sites: count, sponsorOnTrack: "yes" },
  };
};
