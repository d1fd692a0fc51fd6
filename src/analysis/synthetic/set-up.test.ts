import { expect, test } from "vitest";
import { day } from "./months.ts";
import { randomStream } from "./random-stream.ts";
import { blankSite, dealtLanes, type Lane, layOut, paceOf } from "./set-up.ts";
import { recordedStep, setUpRow } from "./set-up-row.ts";
import { steps } from "./site.ts";
import { bespokeStudy } from "./studies.ts";

const study = bespokeStudy(1, {
  title: "A study",
  specialty: "Cancer",
  band: "11",
  opensOn: day("2025-01-01"),
  plannedEnd: day("2027-01-01"),
});
const lanes: readonly Lane[] = ["swift", "close", "late-to-recruit", "late-to-open", "silent"];

test("each way a set-up goes keeps the days it promises, and the steps stay in order", () => {
  const random = randomStream(1, "lanes");
  for (const lane of lanes)
    for (let i = 0; i < 400; i++) {
      const site = blankSite(study, "SYN-T001", 36);
      const pace = paceOf(lane, random);
      layOut(site, day("2026-01-10"), pace, random);
      const first = pace.firstAfter === null ? null : pace.openAfter + pace.firstAfter;
      if (lane === "swift") expect(pace.openAfter <= 60 && (first ?? 99) <= 90).toBe(true);
      if (lane === "close") expect(pace.openAfter > 60 && (first ?? 99) <= 90).toBe(true);
      if (lane === "late-to-recruit") expect(pace.openAfter <= 60 && (first ?? 0) > 90).toBe(true);
      if (lane === "late-to-open") expect(pace.openAfter > 60 && (first ?? 0) > 90).toBe(true);
      if (lane === "silent") expect(first).toBeNull();
      const days = steps.map((step) => site[step]).filter((one) => one !== null);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
});

test("lanes come in the shares asked for", () => {
  const deal = dealtLanes({ swift: 0.4, close: 0.1, lateToRecruit: 0.1, silent: 0.05 }, randomStream(2, "deal"));
  const dealt = Array.from({ length: 2000 }, deal);
  const share = (lane: Lane) => dealt.filter((one) => one === lane).length / 2000;
  expect(share("swift")).toBeCloseTo(0.4, 2);
  expect(share("late-to-open")).toBeCloseTo(0.35, 2);
  expect(share("silent")).toBeCloseTo(0.05, 2);
});

test("a record says only what had happened by its day, and what it said before it was changed", () => {
  const site = blankSite(study, "SYN-T001", 36);
  layOut(site, day("2026-01-10"), { openAfter: 40, firstAfter: 10 }, randomStream(3, "row"));
  site.edits.push({ on: day("2026-05-01"), before: { openOn: day("2026-03-20") }, scopeBefore: "yes" });
  Object.assign(site, { scope: "no", exclusionReason: "Too hard", blanks: ["contractOn"] });
  expect(setUpRow(site, day("2025-10-01"))).toBeNull();
  expect(recordedStep(site, "openOn", day("2026-02-18"))).toBeNull();
  expect(recordedStep(site, "openOn", day("2026-04-30"))).toBe(day("2026-03-20"));
  expect(recordedStep(site, "openOn", day("2026-05-01"))).toBe(day("2026-01-10") + 40);
  expect(recordedStep(site, "contractOn", day("2026-05-01"))).toBeNull();
  expect(setUpRow(site, day("2026-04-30"))?.slice(9, 12)).toEqual(["yes", "", "2026-04-30"]);
  expect(setUpRow(site, day("2026-05-01"))?.slice(9, 12)).toEqual(["no", "Too hard", "2026-05-01"]);
});
