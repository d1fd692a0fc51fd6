import type { TrendPoint } from "../board-report/trend.ts";

/** The four rules of a series, as a reader can try them with a pencil. */
export const ruleWords: Readonly<
  Record<NonNullable<TrendPoint["rule"]>, { readonly name: string; readonly says: string }>
> = {
  outside: {
    name: "Outside the limits",
    says: "A point above the upper or below the lower limit.",
  },
  trend: {
    name: "Trend",
    says: "7 points in a row, each higher than the one before, or each lower.",
  },
  "two-of-three": {
    name: "Two of three",
    says: "Of three points in a row, two in the outer third between the mean and a limit, on the same side.",
  },
  shift: {
    name: "Shift",
    says: "7 points in a row on one side of the mean.",
  },
};
