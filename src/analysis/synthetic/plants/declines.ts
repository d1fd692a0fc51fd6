import { type Month, month, monthText } from "../months.ts";
import { quietSeries } from "../quiet-series.ts";
import type { TrustPlan } from "../trust-plan.ts";
import type { PlantingGround } from "./planting-ground.ts";

/** A fall of three standard deviations that lasts, planted in the people recruited to interventional studies each month. */
export interface PlantedDecline {
  readonly organisation: string;
  readonly series: "interventional participants a month";
  readonly indicators: readonly string[];
  readonly firstMonth: string;
  readonly months: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly standardDeviation: number;
  /** Months before the fall in which there is nothing but chance, from this one on. */
  readonly quietFrom: string;
}

interface Decline {
  readonly code: string;
  readonly first: Month;
  readonly meanBefore: number;
  readonly deviation: number;
  readonly quietMonths: number;
}

/** Trusts of the national scale whose recruitment falls; they take part in no merger. */
export const declining = ["SYN-T021", "SYN-T035", "SYN-T047", "SYN-T061", "SYN-T074"] as const;

/** The fall in the trust whose board pack is the example, and at the national scale in five more. */
export function plantDeclines(ground: PlantingGround): PlantedDecline[] {
  const declines: Decline[] = [
    { code: "SYN-T001", first: month("2026-02"), meanBefore: 150, deviation: 12, quietMonths: 28 },
  ];
  if (ground.world.scale === "national")
    for (const [i, code] of declining.entries())
      declines.push({ code, first: month("2025-09") + i, meanBefore: 64 + 9 * i, deviation: 8 + i, quietMonths: 24 });
  return declines.map((decline) => plantDecline(ground, ground.plans.of(decline.code), decline));
}

function plantDecline(ground: PlantingGround, plan: TrustPlan, decline: Decline): PlantedDecline {
  const { code, first, meanBefore, deviation, quietMonths } = decline;
  const random = ground.random(`decline ${code}`);
  const meanAfter = meanBefore - 3 * deviation;
  const from = first - quietMonths;
  const laterMonths = ground.world.lastMonth - first + 1;
  const series = (before: number, spread: number): number[] => [
    ...quietSeries(random, quietMonths, before, spread),
    ...Array.from({ length: laterMonths }, () =>
      Math.round(before - 3 * deviation + random.between(-0.9, 0.9) * deviation),
    ),
  ];
  const { profile } = plan;
  profile.season = 0;
  profile.perYear = { ...profile.perYear, interventional: meanBefore * 12 };
  // The rest makes up a total that is as quiet before the fall, so that the fall is all there is to find.
  const everybody = Math.round((profile.perYear.observational + profile.perYear.largeSample) / 12) + meanBefore;
  const interventional = series(meanBefore, deviation);
  const all = series(everybody, 1.4 * deviation);
  plan.adjustTotals.push((at, drawn) => {
    const planned = interventional[at - from];
    if (planned === undefined) return drawn;
    const others = Math.max(drawn.largeSample, (all[at - from] ?? 0) - planned);
    return { interventional: planned, observational: others - drawn.largeSample, largeSample: drawn.largeSample };
  });
  return {
    organisation: code,
    series: "interventional participants a month",
    indicators: ["A03"],
    firstMonth: monthText(first),
    months: laterMonths,
    meanBefore,
    meanAfter,
    standardDeviation: deviation,
    quietFrom: monthText(from),
  };
}
