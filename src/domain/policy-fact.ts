/** How strong a duty is, in its own words. */
export type DutyStrength = "may" | "consider" | "should" | "must";

/** What a policy said, to whom, how strongly, and between which dates. */
export interface PolicyFact {
  readonly id: string;
  /** In our own words, one sentence; a quoted word only where it is the duty's own. */
  readonly says: string;
  readonly strength: DutyStrength;
  /** Who has the duty. */
  readonly actor: string;
  readonly validFrom: string;
  /** The last day it was valid; left out while it stands. */
  readonly validTo?: string;
  readonly supersededBy?: string;
  readonly source: PolicySource;
  /** Numbers it sets, by name with their unit in the name ("targetPercent"). */
  readonly sets?: Readonly<Record<string, number>>;
  /** The indicator that a target it sets is about. */
  readonly indicator?: string;
  /** Part of the board report it belongs to. */
  readonly part: string;
}

export interface PolicySource {
  readonly title: string;
  readonly publisher: string;
  /** ISO date or month; null where the source gives none. */
  readonly published: string | null;
  /** How much of it was read. */
  readonly read: "full" | "excerpt" | "title";
}

/** Declares a policy fact. */
export function definePolicyFact(fact: PolicyFact): PolicyFact {
  return fact;
}

/** The facts in force on a day, in the order given. */
export function policyOn(facts: readonly PolicyFact[], day: string): PolicyFact[] {
  return facts.filter(({ validFrom, validTo }) => validFrom <= day && day <= (validTo ?? "9999-12-31"));
}
