import { exceptional } from "./monthly-totals.ts";
import { monthText } from "./months.ts";
import { ashvaleMoney, ashvaleSetUp } from "./plants/ashvale.ts";
import type { PlantedDecline } from "./plants/declines.ts";
import { gapsOf, type PlantedGap } from "./plants/gaps.ts";
import type { MergerExample } from "./plants/merger-example.ts";
import type { PlantedFixture } from "./plants/planting-ground.ts";
import type { PlantedSuccession } from "./successions.ts";
import type { TrustPlan } from "./trust-plan.ts";
import { clinicalGroups, notClinical, partOfDoctors } from "./workforce.ts";
import type { Scale, World } from "./world.ts";

/** truth.json: what was planted, for tests to read. A build of facts ignores it. */
export interface Truth {
  readonly synthetic: true;
  readonly scale: Scale;
  readonly seed: number;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly fixtures: readonly PlantedFixture[];
  readonly notPlanted: readonly { readonly id: string; readonly because: string }[];
  readonly declines: readonly PlantedDecline[];
  /** Series with nothing in them but chance, from the first month to the last. */
  readonly noiseOnly: readonly { readonly organisation: string; readonly series: string }[];
  readonly successions: readonly PlantedSuccession[];
  readonly mergerExample: MergerExample;
  readonly missing: readonly PlantedGap[];
  /** What the example trust's board pack must show. */
  readonly example: {
    readonly organisation: string;
    readonly setUp: typeof ashvaleSetUp;
    readonly money: typeof ashvaleMoney;
    readonly experienceMissing: string;
  };
  readonly exceptionalMonths: { readonly first: string; readonly last: string } | null;
  readonly staffGroups: {
    readonly clinical: readonly string[];
    readonly partOf: Readonly<Record<string, string>>;
    readonly notClinical: readonly string[];
  };
}

/** What was planted in a world. */
export interface Planted {
  readonly fixtures: readonly PlantedFixture[];
  readonly declines: readonly PlantedDecline[];
  readonly successions: readonly PlantedSuccession[];
  readonly mergerExample: MergerExample;
}

export function truthOf(world: World, plans: readonly TrustPlan[], planted: Planted): Truth {
  const { scale, seed, firstMonth, lastMonth } = world;
  return {
    synthetic: true,
    scale,
    seed,
    firstMonth: monthText(firstMonth),
    lastMonth: monthText(lastMonth),
    ...planted,
    notPlanted: [{ id: "GF10", because: "partnerships are not among the extracts yet" }],
    noiseOnly: ["SYN-T003", "SYN-T005", "SYN-T006", "SYN-T007"].map((organisation) => ({
      organisation,
      series: "interventional participants a month, outside exceptional months",
    })),
    missing: gapsOf(plans),
    example: {
      organisation: "SYN-T001",
      setUp: ashvaleSetUp,
      money: ashvaleMoney,
      experienceMissing: "2026-27Q2",
    },
    exceptionalMonths:
      firstMonth <= exceptional.last
        ? { first: monthText(exceptional.first), last: monthText(exceptional.last) }
        : null,
    staffGroups: {
      clinical: Object.keys(clinicalGroups),
      partOf: { [partOfDoctors]: "Doctors" },
      notClinical: [notClinical],
    },
  };
}
