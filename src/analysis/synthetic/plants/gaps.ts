import { type Month, month, monthText } from "../months.ts";
import type { TrustPlan } from "../trust-plan.ts";
import type { PlantingGround } from "./planting-ground.ts";

/** Rows that an organisation never sent. */
export interface PlantedGap {
  readonly organisation: string;
  readonly file: string;
  /** Months left out, or all of them. */
  readonly months: readonly string[] | "all";
}

/** Leaves out what some organisations did not send: months of a file, or all their rows of it. */
export function plantGaps({ world, plans }: PlantingGround): void {
  const leave = (code: string, file: TrustPlan["missing"][number]["file"], months: readonly Month[] | "all") =>
    plans.of(code).missing.push({ file, months });
  leave("SYN-T010", "activity", [month("2024-06"), month("2024-07")]);
  leave("SYN-T005", "workforce", [month("2025-11")]);
  leave(
    "SYN-T004",
    "finance",
    Array.from({ length: 12 }, (_, i) => month("2024-04") + i),
  );
  leave("SYN-T006", "awards", "all");
  leave("SYN-T010", "experience", "all");
  if (world.scale === "small") return;
  for (const { code } of plans.all.filter((plan) => /^SYN-T(01[1-9]|0[2-9]\d|1\d\d)$/.test(plan.code))) {
    const number = Number(code.slice(5));
    const year = 2014 + (number % 12);
    if (number % 17 === 0) leave(code, "activity", [month(`${year}-05`), month(`${year}-06`), month(`${year}-07`)]);
    if (number % 23 === 0) leave(code, "workforce", [month(`${year}-10`), month(`${year}-11`)]);
    if (number % 29 === 0)
      leave(
        code,
        "finance",
        Array.from({ length: 12 }, (_, i) => month(`${year}-04`) + i),
      );
    if (number % 31 === 0) leave(code, "experience", "all");
    if (number % 37 === 0) leave(code, "awards", "all");
  }
}

/** The gaps of every organisation, for the truth file. */
export function gapsOf(plans: readonly TrustPlan[]): PlantedGap[] {
  return plans.flatMap(({ code, missing }) =>
    missing.map(({ file, months }) => ({
      organisation: code,
      file: `${file}.csv`,
      months: months === "all" ? ("all" as const) : months.map(monthText),
    })),
  );
}

/** True where a trust sent nothing for a month of a file. */
export function isMissing({ missing }: TrustPlan, file: TrustPlan["missing"][number]["file"], at: Month): boolean {
  return missing.some((gap) => gap.file === file && (gap.months === "all" || gap.months.includes(at)));
}
