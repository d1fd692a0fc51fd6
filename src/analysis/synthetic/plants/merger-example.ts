import { day, type Month, month, monthOfYear } from "../months.ts";
import type { PlantedSuccession } from "../successions.ts";
import type { TrustPlan } from "../trust-plan.ts";
import type { PlantingGround } from "./planting-ground.ts";
import { keepSteadySites } from "./steady-sites.ts";

/** The worked example of a merger: what was planted, and the rates that each way of showing it must give. */
export interface MergerExample {
  readonly year: string;
  readonly predecessors: readonly {
    readonly organisation: string;
    readonly participants: number;
    readonly wte: number;
  }[];
  readonly successor: string;
  readonly on: string;
  readonly ratesPer1000: Readonly<Record<string, number>>;
  readonly mappedRate: number;
  readonly serviceMovedTo: string;
  readonly serviceMovedOn: string;
  readonly serviceWeight: number;
}

const mergedOn = day("2026-04-01");

// April to March; 200 and 100 in a year.
const large = [17, 15, 18, 16, 17, 16, 18, 15, 17, 16, 18, 17];
const small = [8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8];
const merged = [25, 24, 26, 25, 26, 24, 25, 25, 26, 24, 25, 25];
const receiver = [5, 4, 5, 5, 4, 5, 5, 5, 4, 5, 5, 4];

/**
 * SYN-T901 (200 participants, 4,000 WTE) and SYN-T902 (100, 1,000) become SYN-T910 on 1 April 2026: 50 and 100 per 1,000 WTE,
 * together 60. SYN-T903 took over one service of SYN-T901 on 1 October 2025, a share of 0.15 by WTE.
 */
export function plantMergerExample(ground: PlantingGround): MergerExample {
  const { plans } = ground;
  exact(plans.of("SYN-T901"), 4_000, large);
  exact(plans.of("SYN-T902"), 1_000, small);
  exact(plans.of("SYN-T910"), 5_000, merged);
  exact(plans.of("SYN-T903"), 900, receiver);
  plans.of("SYN-T901").closesOn = mergedOn - 1;
  plans.of("SYN-T902").closesOn = mergedOn - 1;
  plans.of("SYN-T910").opensOn = mergedOn;
  keepSteadySites(ground, plans.of("SYN-T901"), ["11", "11", "11", "11", "11", "11", "11", "11"]);
  keepSteadySites(ground, plans.of("SYN-T902"), ["11", "11", "11", "11"]);
  keepSteadySites(ground, plans.of("SYN-T903"), ["11", "11", "11"]);
  return {
    year: "2025-26",
    predecessors: [
      { organisation: "SYN-T901", participants: 200, wte: 4_000 },
      { organisation: "SYN-T902", participants: 100, wte: 1_000 },
    ],
    successor: "SYN-T910",
    on: "2026-04-01",
    ratesPer1000: { "SYN-T901": 50, "SYN-T902": 100 },
    mappedRate: 60,
    serviceMovedTo: "SYN-T903",
    serviceMovedOn: "2025-10-01",
    serviceWeight: 0.15,
  };
}

/** The successions of the worked example. */
export const exampleSuccessions: readonly PlantedSuccession[] = [
  { predecessor: "SYN-T901", successor: "SYN-T903", date: "2025-10-01", kind: "transfer", weight: 0.15, basis: "WTE" },
  { predecessor: "SYN-T901", successor: "SYN-T910", date: "2026-04-01", kind: "full", weight: 1, basis: "WTE" },
  { predecessor: "SYN-T902", successor: "SYN-T910", date: "2026-04-01", kind: "full", weight: 1, basis: "WTE" },
];

function exact(plan: TrustPlan, clinicalWte: number, inYear: readonly number[]): void {
  Object.assign(plan.profile, { clinicalWte, openSites: 0, missingShare: 0, correctedShare: 0 });
  plan.exactWorkforce = true;
  const isThere = (at: Month): boolean =>
    (plan.opensOn === null || at >= month("2026-04")) && (plan.closesOn === null || at < month("2026-04"));
  plan.adjustTotals.push((at) => ({
    interventional: isThere(at) ? (inYear[monthOfYear(at)] ?? 0) : 0,
    observational: 0,
    largeSample: 0,
  }));
}
