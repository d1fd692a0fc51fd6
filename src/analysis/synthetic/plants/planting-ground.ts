import type { Day, Month } from "../months.ts";
import type { RandomStream } from "../random-stream.ts";
import { blankSite, layOut } from "../set-up.ts";
import type { Site, Study } from "../site.ts";
import type { StudyDraft } from "../studies.ts";
import type { TrustPlans } from "../trust-plan.ts";
import type { World } from "../world.ts";

/** What a plant may change. */
export interface PlantingGround {
  readonly world: World;
  readonly plans: TrustPlans;
  /** Makes a study of its own. */
  study(draft: StudyDraft): Study;
  /** A stream of chance of its own. */
  random(label: string): RandomStream;
  /** Sites of practices laid down by hand; a practice named here has no others. */
  readonly practiceSites: Map<string, Site[]>;
}

/** What was planted for one pattern of gaming, and where. */
export interface PlantedFixture {
  /** GF1 to GF12. */
  readonly id: string;
  readonly pattern: string;
  /** Where it is planted, and where the same headline values are reached honestly. */
  readonly organisations: readonly string[];
  readonly twins: readonly string[];
  /** What it makes look better. */
  readonly improves: readonly { readonly indicator: string; readonly period: string }[];
  /** What must warn at the organisations and be quiet at the twins; the guard is higher, or lower, than at the twins. */
  readonly guards: readonly PlantedGuard[];
  /** What can be counted in the files. */
  readonly planted: Readonly<Record<string, unknown>>;
}

export interface PlantedGuard {
  /** The figure it is printed beside. */
  readonly beside: string;
  readonly indicator: string;
  readonly period: string;
  readonly at: "higher" | "lower";
  readonly because: string;
}

export type Plant = (ground: PlantingGround) => PlantedFixture;

/** How a site laid down by hand runs. */
export interface SiteDraft {
  readonly study: Study;
  readonly org: string;
  readonly hraLetterOn: Day;
  readonly openAfter: number;
  /** Null where nobody comes. */
  readonly firstAfter: number | null;
  readonly plannedEnd: Day;
  /** People recruited in a month. */
  readonly recruited?: (month: Month) => number;
}

/** A site laid down by hand; nobody is recruited before its first participant or after its end. */
export function laidDownSite({ world, random }: PlantingGround, draft: SiteDraft): Site {
  const { study, org, hraLetterOn, openAfter, firstAfter, plannedEnd, recruited } = draft;
  const site = blankSite(study, org, world.lastMonth - world.firstMonth + 1);
  layOut(site, hraLetterOn, { openAfter, firstAfter }, random(`${org} ${study.key}`));
  site.plannedEnd = plannedEnd;
  site.closedOn = plannedEnd <= world.asAt ? plannedEnd : null;
  site.countedByHand = true;
  for (let month = world.firstMonth; month <= world.lastMonth; month++)
    site.recruited[month - world.firstMonth] = recruited?.(month) ?? 0;
  return site;
}

/** Splits a total over months as evenly as whole people allow, the first month having one at least. */
export function spreadEvenly(total: number, first: Month, last: Month): (month: Month) => number {
  const months = last - first + 1;
  return (month) => {
    if (month < first || month > last) return 0;
    const nth = month - first;
    return Math.ceil((total * (nth + 1)) / months) - Math.ceil((total * nth) / months);
  };
}
