import { financialYear, monthOfYear, yearText } from "../months.ts";
import type { Totals } from "../recruitment.ts";
import type { Plant } from "./planting-ground.ts";
import { keepSteadySites } from "./steady-sites.ts";

const codes = (first: number): string[] => Array.from({ length: 12 }, (_, i) => `SYN-T${first + i}`);

/** Small trusts near the threshold of a payment: the pattern, and its twins. */
export const bunchedTrusts = codes(801);
export const spreadTrusts = codes(821);

const years = [2024, 2025];
// What each recruits in a year: crowded just over the threshold, or spread around it with as many that reach it.
const bunched = [100, 101, 103, 102, 100, 104, 101, 102, 100, 103, 62, 141];
const spread = [108, 117, 126, 112, 152, 138, 121, 163, 133, 145, 71, 175];

/** GF8: yearly recruits bunch at 100 to 104, with a rush in March; the twins pass the threshold at all sorts of numbers, evenly over the year. */
export const paymentThreshold: Plant = (ground) => {
  for (const [i, code] of bunchedTrusts.entries()) plantYear(code, (year) => at(bunched, i + year) ?? 100, 0.36);
  for (const [i, code] of spreadTrusts.entries()) plantYear(code, (year) => at(spread, i + year) ?? 120, 1 / 12);

  function plantYear(code: string, inYear: (year: number) => number, marchShare: number): void {
    const plan = ground.plans.of(code);
    keepSteadySites(ground, plan, ["11", "3.5", "3.5"]);
    plan.adjustTotals.push((month) => {
      const year = financialYear(month);
      if (!years.includes(year)) return halved(Math.round((inYear(year) * (1 - marchShare)) / 11));
      return halved(inMonth(inYear(year), monthOfYear(month), marchShare));
    });
  }
  return {
    id: "GF8",
    pattern: "Recruits bunch at 100 to 104 across trusts, at a payment threshold",
    organisations: bunchedTrusts,
    twins: spreadTrusts,
    improves: years.map((year) => ({ indicator: "A02", period: yearText(year) })),
    guards: [
      {
        beside: "A02",
        indicator: "A02-edge",
        period: "2025-26H2",
        at: "higher",
        because: "ten of the twelve have 100 to 104 in the year",
      },
      {
        beside: "A02",
        indicator: "A02-rush",
        period: "2025-26H2",
        at: "higher",
        because: "a third of the year comes in March",
      },
    ],
    planted: { threshold: 100, from: 100, to: 104, trusts: 10, of: 12 },
  };
};

/** The part of a year's people that falls in a month; March takes its share first. */
function inMonth(inYear: number, monthInYear: number, marchShare: number): number {
  const march = Math.round(inYear * marchShare);
  if (monthInYear === 11) return march;
  const rest = inYear - march;
  return Math.floor((rest * (monthInYear + 1)) / 11) - Math.floor((rest * monthInYear) / 11);
}

function halved(people: number): Totals {
  const interventional = Math.floor(people * 0.45);
  return { interventional, observational: people - interventional, largeSample: 0 };
}

function at(list: readonly number[], i: number): number | undefined {
  return list[i % list.length];
}
