import type { RandomStream } from "./random-stream.ts";
import type { TrustType } from "./specialties.ts";
import type { TrustProfile } from "./trust-plan.ts";

/** A trust of middling size and manners, without seasons, so that nothing moves in it but chance. */
export function steadyProfile(): TrustProfile {
  return {
    clinicalWte: 5_000,
    perYear: { interventional: 660, observational: 960, largeSample: 300 },
    openSites: 46,
    monthsOpen: [21, 23],
    lanes: { swift: 0.42, close: 0.06, lateToRecruit: 0.13, silent: 0.03 },
    onTrackShare: 0.76,
    missingShare: 0.05,
    correctedShare: 0.03,
    outOfScopeShare: 0.06,
    declinedShare: { "1": 0.08, "3.5": 0.09, "11": 0.11 },
    experience: { responseShare: 0.2, positiveShare: 0.91 },
    finance: {
      openingPence: 15_000_000,
      usedShare: () => 0.55,
      usedFor: "research capacity",
      oldShare: 0.12,
      plannedShare: 0.5,
      promptShare: 0.72,
      awards: 10,
    },
    season: 0,
    spread: 0.03,
  };
}

interface TypeOfTrust {
  readonly clinicalWte: number;
  /** People recruited in a year to interventional studies for each 1,000 clinical WTE. */
  readonly rate: number;
  /** Open study-sites for each 100 people recruited to interventional studies in a year. */
  readonly sitesPer100: number;
}

const typical: Readonly<Record<TrustType, TypeOfTrust>> = {
  acute: { clinicalWte: 4_600, rate: 120, sitesPer100: 17 },
  specialist: { clinicalWte: 1_900, rate: 210, sitesPer100: 13 },
  "mental health": { clinicalWte: 2_600, rate: 26, sitesPer100: 17 },
  community: { clinicalWte: 1_400, rate: 14, sitesPer100: 20 },
  ambulance: { clinicalWte: 2_200, rate: 18, sitesPer100: 10 },
};

/**
 * A trust drawn by chance: sizes are lognormal, and rates differ between trusts far more than chance within one would have it,
 * as they do in England.
 */
export function drawnProfile(trustType: TrustType, random: RandomStream): TrustProfile {
  const { clinicalWte, rate, sitesPer100 } = typical[trustType];
  const wte = Math.round(random.logNormal(clinicalWte, 0.5));
  const interventional = (wte / 1000) * random.logNormal(rate, 0.45);
  const swift = Math.min(0.75, Math.max(0.12, 0.38 + 0.13 * random.normal()));
  const steady = steadyProfile();
  const usedShare = random.between(0.3, 0.7);
  return {
    ...steady,
    clinicalWte: wte,
    perYear: {
      interventional,
      observational: interventional * random.logNormal(1.5, 0.3),
      largeSample: interventional * random.logNormal(0.5, 0.5),
    },
    openSites: Math.max(5, ((sitesPer100 * interventional) / 100) * random.logNormal(1, 0.15)),
    monthsOpen: [12, 32],
    lanes: { swift, close: 0.07, lateToRecruit: 0.12, silent: random.between(0.01, 0.06) },
    onTrackShare: random.between(0.68, 0.92),
    missingShare: random.between(0.01, 0.1),
    correctedShare: random.between(0.005, 0.05),
    outOfScopeShare: random.between(0.03, 0.1),
    declinedShare: {
      "1": random.between(0.03, 0.12),
      "3.5": random.between(0.04, 0.14),
      "11": random.between(0.05, 0.2),
    },
    experience: { responseShare: random.between(0.12, 0.32), positiveShare: random.between(0.86, 0.95) },
    finance: {
      ...steady.finance,
      openingPence: Math.round(random.logNormal(12_000_000, 0.6)),
      usedShare: () => usedShare,
      oldShare: random.between(0.05, 0.22),
      plannedShare: random.between(0.3, 0.9),
      promptShare: random.between(0.55, 0.9),
      awards: random.whole(6, 14),
    },
    season: random.between(0.06, 0.14),
    spread: random.between(0.05, 0.1),
  };
}
