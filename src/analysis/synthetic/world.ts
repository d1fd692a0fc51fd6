import { type Day, day, type Month, month } from "./months.ts";

/** small: ten trusts and three years, in seconds; national: the size of England and thirteen years. */
export type Scale = "small" | "national";

/** How big the made-up world is and which months it covers. */
export interface World {
  readonly scale: Scale;
  readonly seed: number;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  /** The day on which the newest state stands: the last day of the last month. */
  readonly asAt: Day;
  readonly boards: number;
  /** Trusts drawn at random, besides the ten with a story, the merger's and those near the payment threshold. */
  readonly drawnTrusts: number;
  readonly practices: number;
  readonly pharmacies: number;
  readonly studies: number;
}

/** @param seed a whole number; the same one gives the same bytes */
export function worldOf(scale: Scale, seed: number): World {
  const always = { scale, seed, lastMonth: month("2026-09"), asAt: day("2026-09-30") };
  return scale === "small"
    ? {
        ...always,
        firstMonth: month("2023-10"),
        boards: 3,
        drawnTrusts: 0,
        practices: 120,
        pharmacies: 80,
        studies: 1_200,
      }
    : {
        ...always,
        firstMonth: month("2013-10"),
        boards: 42,
        drawnTrusts: 169,
        practices: 6_400,
        pharmacies: 10_500,
        studies: 18_000,
      };
}

/** Months from the first to the last, both included. */
export function monthsOf({ firstMonth, lastMonth }: World): Month[] {
  return Array.from({ length: lastMonth - firstMonth + 1 }, (_, i) => firstMonth + i);
}

/** The last day that can be seen in files of the newest state for money and people; payments may fall a little after the period. */
export const receivedOn: Day = day("2026-10-12");
