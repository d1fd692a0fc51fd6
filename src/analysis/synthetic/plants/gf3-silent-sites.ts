import { day, month, monthOf } from "../months.ts";
import { specialties } from "../specialties.ts";
import { laidDownSite, type Plant, spreadEvenly } from "./planting-ground.ts";

const count = 30;

/** GF3: 30 sites are opened fast and none recruits in 180 days; the twin opens the same studies as fast, and all recruit. */
export const silentSites: Plant = (ground) => {
  const keys: string[] = [];
  // So that both have about as many studies that recruit.
  Object.assign(ground.plans.of("SYN-T003").profile, { openSites: 60 });
  Object.assign(ground.plans.of("SYN-T008").profile, { openSites: 28 });
  for (let i = 0; i < count; i++) {
    const study = ground.study({
      title: `Small study ${i + 1} of ${(specialties[i] ?? "").toLowerCase()}`,
      specialty: specialties[i] ?? "Public health",
      band: i % 2 === 0 ? "11" : "3.5",
      commercial: "contract",
      sponsor: "Brackenmoor Biologics Ltd",
      funderTypes: "industry",
      feePence: 60_000,
      opensOn: day("2025-01-06"),
      plannedEnd: day("2027-09-30"),
    });
    keys.push(study.key);
    const timing = {
      study,
      hraLetterOn: day("2025-03-12") + i * 5,
      openAfter: 25 + ((i * 7) % 31),
      plannedEnd: day("2027-06-30"),
    };
    const silent = laidDownSite(ground, { ...timing, org: "SYN-T003", firstAfter: null });
    silent.targets.push({ recordedOn: silent.openOn ?? 0, target: 12, targetEnd: timing.plannedEnd, reason: "" });
    ground.plans.of("SYN-T003").plantedSites.push(silent);
    const firstAfter = 8 + (i % 18);
    const began = monthOf(timing.hraLetterOn + timing.openAfter + firstAfter);
    const months = month("2026-09") - began + 1;
    const honest = laidDownSite(ground, {
      ...timing,
      org: "SYN-T008",
      firstAfter,
      recruited: spreadEvenly(2 * months, began, month("2026-09")),
    });
    ground.plans.of("SYN-T008").plantedSites.push(honest);
  }
  return {
    id: "GF3",
    pattern: "30 sites opened, none recruits in 180 days",
    organisations: ["SYN-T003"],
    twins: ["SYN-T008"],
    improves: [{ indicator: "B03", period: "2025-26H1" }],
    guards: ["A01", "A08", "B03"].map((beside) => ({
      beside,
      indicator: "A11",
      period: "2026-27H1",
      at: "higher",
      because: "open for 180 days, and nobody recruited",
    })),
    planted: { studies: keys, sites: count, recruited: 0, openFrom: "2025-04", openTo: "2025-09" },
  };
};
