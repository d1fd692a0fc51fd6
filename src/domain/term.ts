/** Groups of terms, in the order of the glossary. */
export type TermGroup =
  | "people"
  | "site"
  | "money"
  | "figures"
  | "kinds"
  | "organisations"
  | "time"
  | "files"
  | "written";

/** A word as Openward uses it. */
export interface Term {
  /** Its anchor: lower case, hyphens. */
  readonly id: string;
  readonly term: string;
  readonly group: TermGroup;
  /** What it means here, one or two sentences. */
  readonly means: string;
  /** The words not to use for it, or what it is easily taken for. */
  readonly not?: string;
  /** Who else uses the word so. */
  readonly source?: string;
  /** Words of the software that it explains: "unit %", "state zero", "period half", "role trust", "method count", "structure like-for-like". */
  readonly explains?: readonly string[];
}

/** Headings of the groups. */
export const termGroups: Readonly<Record<TermGroup, string>> = {
  people: "People and studies",
  site: "Set-up of a study",
  money: "Money and companies",
  figures: "Figures and what stands beside them",
  kinds: "Units and kinds of figure",
  organisations: "Organisations",
  time: "Periods and days",
  files: "Files and builds",
  written: "Partnerships, calls and payments",
};
