import { expect, test } from "vitest";
import { day, month } from "./months.ts";
import { randomStream } from "./random-stream.ts";
import { recruitedBetween, shareOut } from "./recruitment.ts";
import { blankSite } from "./set-up.ts";
import type { Band, Site } from "./site.ts";
import { bespokeStudy } from "./studies.ts";
import { worldOf } from "./world.ts";

const world = worldOf("small", 1);
const site = (nth: number, band: Band, first: string | null, closed: string | null): Site => {
  const study = bespokeStudy(nth, {
    title: "A study",
    specialty: "Cancer",
    band,
    opensOn: day("2023-01-01"),
    plannedEnd: day("2027-01-01"),
  });
  const made = blankSite(study, "SYN-T001", 36);
  made.openOn = day("2023-11-01");
  made.firstParticipantOn = first === null ? null : day(first);
  made.closedOn = closed === null ? null : day(closed);
  return made;
};
const total = (sites: readonly Site[], at: string) =>
  sites.reduce((sum, one) => sum + recruitedBetween(one, world, month(at), month(at)), 0);
const always = (interventional: number, observational: number, largeSample: number) => () => ({
  interventional,
  observational,
  largeSample,
});

test("each month's people are shared out to the last one, none before the first participant or after closing", () => {
  const sites = [
    site(1, "11", "2024-01-15", null),
    site(2, "11", "2024-03-02", "2025-06-30"),
    site(3, "3.5", "2023-12-20", null),
  ];
  shareOut(world, sites, always(17, 5, 0), randomStream(1, "x"));
  expect(total(sites, "2023-11")).toBe(0);
  // In December only the observational study recruits, and takes everybody.
  expect(total(sites, "2023-12")).toBe(22);
  for (const at of ["2024-01", "2024-03", "2025-06", "2025-07", "2026-09"]) expect(total(sites, at)).toBe(22);
  expect(recruitedBetween(sites[1] as Site, world, month("2024-03"), month("2024-03"))).toBeGreaterThan(0);
  expect(recruitedBetween(sites[1] as Site, world, month("2025-07"), month("2026-09"))).toBe(0);
});

test("a site has somebody in the month of its first participant, though the total were nought", () => {
  const sites = [site(1, "11", "2024-01-15", null)];
  shareOut(world, sites, always(0, 0, 0), randomStream(1, "x"));
  expect(recruitedBetween(sites[0] as Site, world, month("2023-10"), month("2026-09"))).toBe(1);
});

test("where no site recruits there are no people, and a site counted by hand is left as it is", () => {
  const silent = site(1, "11", null, null);
  const byHand = site(2, "11", "2024-01-15", null);
  byHand.countedByHand = true;
  shareOut(world, [silent, byHand], always(40, 9, 3), randomStream(1, "x"));
  expect(total([silent, byHand], "2025-01")).toBe(0);
});
