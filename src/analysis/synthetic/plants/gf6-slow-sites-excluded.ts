import { type Day, day } from "../months.ts";
import type { RandomStream } from "../random-stream.ts";
import type { Site } from "../site.ts";
import type { Plant } from "./planting-ground.ts";

const from = day("2025-08-20");
const to = day("2026-07-05");

/** GF6: slow sites are moved out of scope after day 80 and three of their days rewritten; the twin's sites are simply fast. */
export const slowSitesExcluded: Plant = (ground) => {
  const fixture = ground.plans.of("SYN-T006");
  Object.assign(fixture.profile, {
    openSites: 84,
    lanes: { swift: 0.4, close: 0.04, lateToRecruit: 0.12, silent: 0.02 },
    missingShare: 0.02,
    correctedShare: 0.01,
    outOfScopeShare: 0.03,
  });
  Object.assign(ground.plans.of("SYN-T004").profile, {
    openSites: 56,
    lanes: { swift: 0.88, close: 0.03, lateToRecruit: 0.03, silent: 0.01 },
    missingShare: 0.01,
    correctedShare: 0,
    outOfScopeShare: 0.03,
  });
  fixture.adjustSites.push((sites, random) => {
    const slow = sites.filter((site) => site.scope === "yes" && site.decision === "accepted" && isSlow(site));
    // One in eight stays in, as even the keenest hand misses some.
    for (const [i, site] of slow.entries()) if (i % 8 !== 5) moveOut(site, random);
    return sites;
  });
  return {
    id: "GF6",
    pattern: "Slow sites moved to excluded after day 80",
    organisations: ["SYN-T006"],
    twins: ["SYN-T004"],
    improves: [{ indicator: "B05", period: "2026-27H1" }],
    guards: [
      {
        beside: "B05",
        indicator: "B10",
        period: "2026-27H1",
        at: "higher",
        because: "a large part of the sites is marked excluded",
      },
      {
        beside: "B05",
        indicator: "DQ1",
        period: "2026-27H1",
        at: "higher",
        because: "days and scope were changed long after the event",
      },
    ],
    planted: { exclusionReason, afterDay: 80, hraLetterFrom: "2025-08-20", hraLetterTo: "2026-07-05" },
  };
};

const exclusionReason = "Complex study, left out of the metric";

function isSlow({ hraLetterOn, firstParticipantOn }: Site): boolean {
  if (hraLetterOn === null || hraLetterOn < from || hraLetterOn > to) return false;
  return firstParticipantOn === null || firstParticipantOn - hraLetterOn > 90;
}

function moveOut(site: Site, random: RandomStream): void {
  const { hraLetterOn, selectedOn, localPackOn, contractOn } = site;
  if (hraLetterOn === null || localPackOn === null || contractOn === null) return;
  const on: Day = hraLetterOn + random.whole(81, 88);
  site.edits.push({ on, before: { selectedOn, localPackOn, contractOn }, scopeBefore: "yes" });
  site.scope = "no";
  site.exclusionReason = exclusionReason;
  site.statusSince = on;
  site.selectedOn = hraLetterOn - random.whole(0, 3);
  site.contractOn = Math.max(contractOn, Math.min((site.openOn ?? on) - 1, contractOn + 9, on - 1));
  site.localPackOn = Math.max(localPackOn, Math.min(site.contractOn - 1, hraLetterOn + 76));
}
