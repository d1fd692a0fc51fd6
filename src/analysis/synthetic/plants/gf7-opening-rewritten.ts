import { type Day, day, lastDay, monthOf } from "../months.ts";
import type { RandomStream } from "../random-stream.ts";
import type { Site } from "../site.ts";
import type { Plant } from "./planting-ground.ts";

const from = day("2025-10-05");
const to = day("2026-08-25");

/** GF7: opening days are rewritten later to fall on day 59; the twin's sites open in time, on any day. */
export const openingRewritten: Plant = (ground) => {
  const fixture = ground.plans.of("SYN-T007");
  Object.assign(fixture.profile, {
    openSites: 110,
    lanes: { swift: 0.3, close: 0.08, lateToRecruit: 0.04, silent: 0.02 },
    correctedShare: 0.01,
  });
  Object.assign(ground.plans.of("SYN-T005").profile, {
    lanes: { swift: 0.85, close: 0.02, lateToRecruit: 0.04, silent: 0.02 },
    missingShare: 0.02,
    correctedShare: 0,
  });
  fixture.adjustSites.push((sites, random) => {
    const late = sites.filter(isLate);
    for (const [i, site] of late.entries()) if (i % 12 !== 7) rewrite(site, ground.world.asAt, random);
    return sites;
  });
  return {
    id: "GF7",
    pattern: "Opening dates edited later to sit on day 59",
    organisations: ["SYN-T007"],
    twins: ["SYN-T005"],
    improves: [{ indicator: "B03", period: "2026-27H1" }],
    guards: [
      {
        beside: "B03",
        indicator: "DQ1",
        period: "2026-27H1",
        at: "higher",
        because: "days were changed long after the event",
      },
      {
        beside: "B03",
        indicator: "DQ1-openings",
        period: "2026-27H1",
        at: "higher",
        because: "opening days above all",
      },
      {
        beside: "B03",
        indicator: "B03-edge",
        period: "2026-27H1",
        at: "higher",
        because: "openings crowd just before day 60",
      },
    ],
    planted: { dayAfterHraLetter: 59, openedFrom: "2025-10-05", openedTo: "2026-08-25" },
  };
};

function isLate({ openOn, hraLetterOn }: Site): boolean {
  return openOn !== null && hraLetterOn !== null && openOn >= from && openOn <= to && openOn - hraLetterOn > 60;
}

function rewrite(site: Site, asAt: Day, random: RandomStream): void {
  const { openOn, hraLetterOn, contractOn, localPackOn } = site;
  if (openOn === null || hraLetterOn === null || contractOn === null || localPackOn === null) return;
  const dayBefore60 = hraLetterOn + 59;
  // After the day it really opened was recorded at a month's end, and after the month it is moved to was final.
  const on = Math.max(lastDay(monthOf(openOn)) + 1, lastDay(monthOf(dayBefore60)) + 31) + random.whole(0, 9);
  if (on > asAt) return;
  site.edits.push({ on, before: { openOn, contractOn, localPackOn } });
  site.openOn = dayBefore60;
  // The papers before it are moved with it, so that all stays in order.
  site.contractOn = Math.min(contractOn - 3, hraLetterOn + 52);
  site.localPackOn = Math.max(hraLetterOn, Math.min(localPackOn - 4, site.contractOn - 1));
}
