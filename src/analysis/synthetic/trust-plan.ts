import type { Day, Month } from "./months.ts";
import type { RandomStream } from "./random-stream.ts";
import type { Totals } from "./recruitment.ts";
import type { LaneShares } from "./set-up.ts";
import type { Band, Site } from "./site.ts";
import type { TrustType } from "./specialties.ts";

/** What a trust is like, before chance. Shares run from 0 to 1. */
export interface TrustProfile {
  clinicalWte: number;
  /** People recruited in a year. */
  perYear: Totals;
  /** Study-sites open at any time. */
  openSites: number;
  /** Months that a site is planned to be open, fewest and most; alike, they keep what a trust has open from drifting. */
  monthsOpen: readonly [fewest: number, most: number];
  lanes: LaneShares;
  /** Share of open sites that recruit to time and target, of those that recruit at all. */
  onTrackShare: number;
  /** Share of sites with a step left out of the file. */
  missingShare: number;
  /** Share of sites with a day mended late. */
  correctedShare: number;
  /** Share of sites that are out of scope of the set-up measures. */
  outOfScopeShare: number;
  /** Share of selections that are declined, by band; a quarter as many are withdrawn. */
  declinedShare: Record<Band, number>;
  experience: ExperienceProfile;
  finance: FinanceProfile;
  /** Depth of the dips in August and December; 0 for none. */
  season: number;
  /** Spread of monthly totals between months beyond chance, as a share of the mean. */
  spread: number;
}

export interface ExperienceProfile {
  /** Answers for each person invited. */
  responseShare: number;
  positiveShare: number;
}

export interface FinanceProfile {
  /** Research surplus on the first day of the world. */
  openingPence: number;
  /** Share of the capacity-building money to hand that is used in a half-year. */
  usedShare: (half: string) => number;
  usedFor: string;
  /** Share of the surplus held for over 24 months, and share of that with a plan. */
  oldShare: number;
  plannedShare: number;
  /** Share of milestones invoiced within 30 days. */
  promptShare: number;
  awards: number;
}

/** One trust of the made-up world: what it is, and everything that was planted in it. */
export interface TrustPlan {
  readonly code: string;
  name: string;
  trustType: TrustType;
  board: string;
  /** Null where it began before the world and is there at its end. */
  opensOn: Day | null;
  closesOn: Day | null;
  profile: TrustProfile;
  /** How big it is in a month against its profile; mergers change it. */
  sizeAt: (month: Month) => number;
  /** Sites laid down by hand. */
  readonly plantedSites: Site[];
  /** Changes the people recruited in a month, as drawn. */
  adjustTotals: ((month: Month, drawn: Totals) => Totals)[];
  /** Changes the sites drawn by chance before anybody is recruited. */
  adjustSites: ((sites: Site[], random: RandomStream) => Site[])[];
  /** Workforce without any noise, and without the group that is part of another. */
  exactWorkforce: boolean;
  /** Months left out of a file. */
  readonly missing: {
    readonly file: "activity" | "workforce" | "finance" | "experience" | "awards";
    readonly months: readonly Month[] | "all";
  }[];
}

/** Every trust of the world by its code. */
export interface TrustPlans {
  readonly all: readonly TrustPlan[];
  /** @throws RangeError if there is no such trust */
  of(code: string): TrustPlan;
}

export function trustPlans(all: readonly TrustPlan[]): TrustPlans {
  const byCode = new Map(all.map((plan) => [plan.code, plan]));
  return {
    all,
    of: (code) => {
      const plan = byCode.get(code);
      if (plan === undefined) throw new RangeError(`no such trust: ${code}`);
      return plan;
    },
  };
}

/** A trust with nothing planted in it. */
export function plainPlan(
  place: Pick<TrustPlan, "code" | "name" | "trustType" | "board">,
  profile: TrustProfile,
): TrustPlan {
  return {
    ...place,
    opensOn: null,
    closesOn: null,
    profile,
    sizeAt: () => 1,
    plantedSites: [],
    adjustTotals: [],
    adjustSites: [],
    exactWorkforce: false,
    missing: [],
  };
}
