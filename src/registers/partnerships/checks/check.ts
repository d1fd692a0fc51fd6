import type { Post } from "../posts.ts";
import type { PrincipleId } from "../principles.ts";
import type { StageId } from "../stages.ts";

/** Red stops; amber may stay open with a reason, an owner and a date; info never stops. */
export type CheckLevel = "red" | "amber" | "info";

/** Where a check comes from, and whether that was read: "general" is general knowledge that nobody held against the original. */
export interface CheckSource {
  readonly what: string;
  readonly basis: "read" | "founding" | "general";
}

/** One check in one version. A change of any word is a new version; old ones stay, because signatures point to them. */
export interface Check {
  /** "T-1" to "X-7". */
  readonly id: string;
  readonly version: number;
  readonly stage: StageId;
  readonly level: CheckLevel;
  /** Put so that "yes" means met. */
  readonly question: string;
  readonly why: string;
  readonly sources: readonly CheckSource[];
  /** What is kept to show it. */
  readonly evidence: string;
  /** Every one of these posts signs. */
  readonly signers: readonly Post[];
  readonly principles: readonly PrincipleId[];
  /** When "not applicable" may be the answer; left out where it may not, whatever the reason. */
  readonly mayNotApply?: string;
  readonly changed: { readonly on: string; readonly because: string; readonly reviewer: string };
}

type FirstVersion = Omit<Check, "version" | "stage" | "changed">;

/** The checks of a stage in their first version. */
export function firstChecks(stage: StageId, list: readonly FirstVersion[]): readonly Check[] {
  return list.map((check) => ({
    ...check,
    version: 1,
    stage,
    changed: { on: "2026-11-22", because: "First edition.", reviewer: "Governance lead" },
  }));
}

export const read = (what: string): CheckSource => ({ what, basis: "read" });
/** From one of the five documents that Openward was founded on. */
export const founding = (what: string): CheckSource => ({ what, basis: "founding" });
export const general = (what: string): CheckSource => ({ what, basis: "general" });
