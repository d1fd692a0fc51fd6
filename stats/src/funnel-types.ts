import type { Interval } from "./interval.ts";

/**
 * What is done with the extremes before over-dispersion is estimated, so that outliers do not hide themselves.
 * "ends": floor(trim x units) are left out at each end. "rank-bins": left out as FunnelPlotR does, which can take one more
 * from the top. "quantiles": left out if beyond the type-7 quantiles. "winsorise": all stay, drawn in to those quantiles.
 */
export type Trimming = "ends" | "rank-bins" | "quantiles" | "winsorise";

export interface TrimOptions {
  /** share of units at each end, 0 to less than 0.5; 0.1 unless told */
  readonly trim?: number;
  readonly trimming?: Trimming;
}

/** Which limits a unit is outside, the furthest first; null inside all. Over-dispersed limits. */
export type Outside = "above998" | "above95" | "below95" | "below998" | null;

export interface FunnelUnit {
  readonly outside: Outside;
  /** distance from the target in the unit's own standard errors, before over-dispersion */
  readonly z: number;
  /** the same in errors widened by tau2 */
  readonly adjustedZ: number;
  /** false if the unit was left out of the estimate of over-dispersion; limits apply to it all the same */
  readonly kept: boolean;
}

/** Limits for a unit of a given size at a two-sided level strictly between 0 and 1, such as 0.95 or 0.998. */
export type Limits = (size: number, level: number) => Interval;

export interface Funnel<Unit extends FunnelUnit> {
  /** the centre line, on the scale of the limits */
  readonly target: number;
  /** mean square of z over the kept units; about 1 where there is only chance */
  readonly phi: number;
  /** variance between units, on the scale the method works on; 0 where phi shows no more than chance */
  readonly tau2: number;
  /** how many units phi and tau2 rest on */
  readonly kept: number;
  /** how many were left out of them */
  readonly dropped: number;
  /** limits widened by tau2: what `outside` is judged by */
  readonly limits: Limits;
  /** limits for chance alone */
  readonly unadjustedLimits: Limits;
  /** limits for chance stretched by the square root of phi, where phi is above 1 */
  readonly multiplicativeLimits: Limits;
  readonly units: readonly Unit[];
}
