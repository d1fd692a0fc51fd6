import type { GuardRule } from "./guard.ts";

/** When a guard of each kind warns. */
export const guardRuleWords: Readonly<Record<GuardRule["kind"], string>> = {
  above: "The whole interval of the guard is over a stated number.",
  below: "The whole interval of the guard is under a stated number.",
  rose: "The guard rose by a stated amount on the same period a year before, by more than chance explains.",
  fell: "The guard fell by a stated amount on the same period a year before, by more than chance explains.",
  "left-behind": "The figure rose by a stated share on the year before, and the guard by much less.",
  gap: "The figure is a stated number of points over its guard.",
};
