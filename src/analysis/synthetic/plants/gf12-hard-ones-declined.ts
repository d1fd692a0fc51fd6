import { turnDown } from "../drawn-sites.ts";
import { day, month } from "../months.ts";
import { evenly } from "../random-stream.ts";
import type { Plant } from "./planting-ground.ts";

const from = day("2025-10-01");
const firstMonth = month("2025-10");
const lanes = { swift: 0.86, close: 0.04, lateToRecruit: 0.03, silent: 0.02 };

/** GF12: eight in ten hard (band 11) selections are declined, so that set-up looks fast; the twin is as fast and takes them. */
export const hardOnesDeclined: Plant = (ground) => {
  const fixture = ground.plans.of("SYN-T010");
  Object.assign(fixture.profile, { openSites: 110, lanes, missingShare: 0.02 });
  Object.assign(ground.plans.of("SYN-T002").profile, {
    lanes,
    missingShare: 0.02,
    declinedShare: { "1": 0.04, "3.5": 0.04, "11": 0.04 },
  });
  fixture.adjustSites.push((sites, random) => {
    const declined = evenly(0.8, random);
    for (const site of sites) {
      const hard = site.study.band === "11" && site.decision === "accepted" && (site.selectedOn ?? 0) >= from;
      if (hard && declined()) turnDown(site, "declined", random);
    }
    return sites;
  });
  // As the studies in hand close and no new ones come, people are recruited to easier studies in their stead.
  fixture.adjustTotals.push((at, drawn) => {
    const lost = at < firstMonth ? 0 : Math.round(drawn.interventional * Math.min(0.75, 0.1 * (at - firstMonth + 1)));
    return { ...drawn, interventional: drawn.interventional - lost, observational: drawn.observational + lost };
  });
  return {
    id: "GF12",
    pattern: "Hard (band 11) selections declined",
    organisations: ["SYN-T010"],
    twins: ["SYN-T002"],
    improves: [
      { indicator: "B05", period: "2026-27H1" },
      { indicator: "B06", period: "2026-27H1" },
    ],
    guards: [
      {
        beside: "B05",
        indicator: "B11-interventional",
        period: "2026-27H1",
        at: "higher",
        because: "eight in ten of band 11 are declined",
      },
      {
        beside: "B05",
        indicator: "A05-mean",
        period: "2026-27H1",
        at: "lower",
        because: "participants are in easier studies than a year before",
      },
      {
        beside: "B06",
        indicator: "B11-interventional",
        period: "2026-27H1",
        at: "higher",
        because: "eight in ten of band 11 are declined",
      },
      {
        beside: "B06",
        indicator: "A05-mean",
        period: "2026-27H1",
        at: "lower",
        because: "participants are in easier studies than a year before",
      },
    ],
    planted: { band: "11", declinedShare: 0.8, selectedFrom: "2025-10-01" },
  };
};
