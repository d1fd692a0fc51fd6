import { plantAshvale } from "./plants/ashvale.ts";
import { plantDeclines } from "./plants/declines.ts";
import { plantGaps } from "./plants/gaps.ts";
import { oneLargeSurvey } from "./plants/gf1-one-large-survey.ts";
import { mappedToPractices } from "./plants/gf2-mapped-to-practices.ts";
import { silentSites } from "./plants/gf3-silent-sites.ts";
import { targetsCut } from "./plants/gf4-targets-cut.ts";
import { sponsorSaysOnTrack } from "./plants/gf5-sponsor-says-on-track.ts";
import { slowSitesExcluded } from "./plants/gf6-slow-sites-excluded.ts";
import { openingRewritten } from "./plants/gf7-opening-rewritten.ts";
import { paymentThreshold } from "./plants/gf8-payment-threshold.ts";
import { happyFinishers } from "./plants/gf9-happy-finishers.ts";
import { corePay } from "./plants/gf11-core-pay.ts";
import { hardOnesDeclined } from "./plants/gf12-hard-ones-declined.ts";
import { exampleSuccessions, plantMergerExample } from "./plants/merger-example.ts";
import type { Plant, PlantingGround } from "./plants/planting-ground.ts";
import { randomStream } from "./random-stream.ts";
import { placesFor, trustRoster } from "./roster.ts";
import type { Site, Study } from "./site.ts";
import { bespokeStudy, drawnStudies, type StudyPool } from "./studies.ts";
import { applySuccessions, drawnSuccessions } from "./successions.ts";
import { type TrustPlans, trustPlans } from "./trust-plan.ts";
import type { Planted } from "./truth.ts";
import type { World } from "./world.ts";

const plants: readonly Plant[] = [
  oneLargeSurvey,
  mappedToPractices,
  silentSites,
  targetsCut,
  sponsorSaysOnTrack,
  slowSitesExcluded,
  openingRewritten,
  paymentThreshold,
  happyFinishers,
  corePay,
  hardOnesDeclined,
];

/** A world before chance has its turn: who is in it, which studies there are, and what was planted. */
export interface PlannedWorld {
  readonly world: World;
  /** Made-up places, for names. */
  readonly places: readonly string[];
  readonly plans: TrustPlans;
  readonly planted: Planted;
  readonly practiceSites: ReadonlyMap<string, readonly Site[]>;
  readonly bespoke: readonly Study[];
  readonly pool: StudyPool;
}

export function planWorld(world: World): PlannedWorld {
  const places = placesFor(world);
  const plans = trustPlans(trustRoster(world, places));
  const bespoke: Study[] = [];
  const ground: PlantingGround = {
    world,
    plans,
    study: (draft) => {
      const study = bespokeStudy(bespoke.length + 1, draft);
      bespoke.push(study);
      return study;
    },
    random: (label) => randomStream(world.seed, label),
    practiceSites: new Map(),
  };
  const fixtures = plants.map((plant) => plant(ground));
  plantAshvale(ground);
  const declines = plantDeclines(ground);
  const mergerExample = plantMergerExample(ground);
  const drawn = world.scale === "national" ? drawnSuccessions(plans, randomStream(world.seed, "successions")) : [];
  applySuccessions(plans, drawn);
  plantGaps(ground);
  const successions = [...exampleSuccessions, ...drawn];
  return {
    world,
    places,
    plans,
    planted: { fixtures, declines, successions, mergerExample },
    practiceSites: ground.practiceSites,
    bespoke,
    pool: drawnStudies(world, bespoke.length + 1),
  };
}
