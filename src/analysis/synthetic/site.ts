import type { Day } from "./months.ts";

/** Complexity band by its weight: large-sample, observational, interventional. */
export type Band = "1" | "3.5" | "11";

/** A made-up study. */
export interface Study {
  readonly key: string;
  readonly title: string;
  readonly design: "interventional" | "observational";
  readonly commercial: "contract" | "collaborative" | "non-commercial";
  readonly specialty: string;
  readonly band: Band;
  readonly sponsor: string;
  readonly funderTypes: string;
  readonly regulatoryType: "CTIMP" | "ATIMP" | "device" | "other";
  readonly opensOn: Day;
  readonly plannedEnd: Day;
  readonly sponsorOnTrack: "yes" | "no" | "";
  readonly rareDisease: boolean;
  /** Pence that a participant brings in direct costs; 0 unless the study is commercial contract research. */
  readonly feePence: number;
}

/** The steps of set-up that have a day, in the order in which they must fall. */
export const steps = [
  "selectedOn",
  "hraLetterOn",
  "localPackOn",
  "contractOn",
  "openOn",
  "firstParticipantOn",
  "closedOn",
] as const;

export type Step = (typeof steps)[number];
export type Scope = "yes" | "no" | "unknown";

/** A later change of what was recorded: until `on` the record read as in `before`. */
export interface Edit {
  readonly on: Day;
  readonly before: Partial<Record<Step, Day | null>>;
  readonly scopeBefore?: Scope;
}

/** A target as recorded on a day. */
export interface Target {
  readonly recordedOn: Day;
  readonly target: number;
  readonly targetEnd: Day;
  readonly reason: string;
}

/** A study at an organisation, as it truly is. Steps may lie in the future; null where they will never come. */
export interface Site extends Record<Step, Day | null> {
  readonly study: Study;
  readonly org: string;
  /** When recruitment is planned to end; null where the site never opens. */
  plannedEnd: Day | null;
  scope: Scope;
  exclusionReason: string;
  /** The day on which the status last changed for good; null while it follows the extract. */
  statusSince: Day | null;
  decision: "accepted" | "declined" | "withdrawn";
  decidedOn: Day | null;
  setting: string;
  attribution: "consented_here" | "remote_mapped" | "identified_only";
  /** Its share of the organisation's participants, against other sites. */
  weight: number;
  /** People recruited in each month of the world, from its first. */
  recruited: Uint16Array;
  /** True where `recruited` was laid down by hand and is not to be drawn. */
  countedByHand: boolean;
  /** True where the record is complete and was right from the start. */
  tidy: boolean;
  edits: Edit[];
  /** Steps that the file does not give. */
  blanks: Step[];
  targets: Target[];
}

/** Which of the three kinds of participants a site recruits. */
export type Kind = "interventional" | "observational" | "largeSample";

export function kindOf({ band }: Study): Kind {
  return band === "11" ? "interventional" : band === "3.5" ? "observational" : "largeSample";
}
