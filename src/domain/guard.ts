/** When a guard speaks up beside the figure it guards. Each rule looks at the guard's own readings of the same organisation. */
export type GuardRule =
  /** The lower bound of the guard is over the threshold (in the guard's unit). */
  | { readonly kind: "above"; readonly threshold: number; readonly because: string }
  /** The upper bound of the guard is under the threshold. */
  | { readonly kind: "below"; readonly threshold: number; readonly because: string }
  /** The guard moved by at least `by` (its unit) against the same period a year before, and the interval of the change leaves out 0. */
  | { readonly kind: "rose" | "fell"; readonly by: number; readonly because: string }
  /** The base rose by at least `baseBy` (share of itself, 0.2 = a fifth) and the guard by less than `guardShare` of that rise. */
  | { readonly kind: "left-behind"; readonly baseBy: number; readonly guardShare: number; readonly because: string }
  /** Base minus guard, both percentages, is at least `by` points. */
  | { readonly kind: "gap"; readonly by: number; readonly because: string };

/** A paired measure that would show gaming of the indicator it stands beside. */
export interface Guard {
  /** The indicator that guards; one not built yet, or no number at all ("audit sample"), is printed as "guard not supplied". */
  readonly indicator: string;
  /** What it would show, in a phrase. */
  readonly shows: string;
  /** Left out where the guard is only shown beside the figure and read by a person. */
  readonly warnsWhen?: GuardRule;
}
