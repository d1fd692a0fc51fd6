import type { Plant } from "./planting-ground.ts";

const half = "2026-27H1";

/** GF11: capacity-building money is used up on core pay, out of old balances; the twin uses as much on research capacity. */
export const corePay: Plant = (ground) => {
  const fixture = ground.plans.of("SYN-T009").profile;
  fixture.finance = {
    ...fixture.finance,
    openingPence: 52_000_000,
    usedShare: (at) => (at === half ? 0.95 : 0.04),
    usedFor: "core pay",
    oldShare: 0.68,
    plannedShare: 0,
  };
  const twin = ground.plans.of("SYN-T003").profile;
  twin.finance = {
    ...twin.finance,
    openingPence: 9_000_000,
    usedShare: (at) => (at === half ? 0.95 : 0.1),
    oldShare: 0.03,
    plannedShare: 1,
  };
  return {
    id: "GF11",
    pattern: "Capacity-building money re-coded to core pay",
    organisations: ["SYN-T009"],
    twins: ["SYN-T003"],
    improves: [{ indicator: "G02", period: half }],
    guards: [
      {
        beside: "G02",
        indicator: "G07",
        period: half,
        at: "higher",
        because: "most of the surplus is old and has no plan",
      },
      {
        beside: "G02",
        indicator: "G02-core",
        period: half,
        at: "higher",
        because: "the money is marked as used for core pay",
      },
    ],
    planted: { type: "capacity_building", usedFor: "core pay", twinUsedFor: "research capacity", usedShare: 0.95 },
  };
};
