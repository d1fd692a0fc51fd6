import type { Day } from "./months.ts";
import type { RandomStream } from "./random-stream.ts";
import type { Site, Study } from "./site.ts";

/**
 * How a set-up goes, in days from the HRA letter to opening and to the first participant:
 * swift (open by 57, first by 86), close (open after 60, first by 89), late-to-recruit (open by 58, first after 95),
 * late-to-open (open after 66, first after 91), silent (opens, and nobody comes).
 */
export type Lane = "swift" | "close" | "late-to-recruit" | "late-to-open" | "silent";

/** Shares of set-ups in the first three lanes and the last; the rest is late to open. */
export interface LaneShares {
  readonly swift: number;
  readonly close: number;
  readonly lateToRecruit: number;
  readonly silent: number;
}

/** Deals lanes by chance, each lane the likelier the longer it is owed, so that any run of set-ups holds nearly the shares asked for. */
export function dealtLanes(shares: LaneShares, random: RandomStream): () => Lane {
  const late = 1 - shares.swift - shares.close - shares.lateToRecruit - shares.silent;
  const turns: { lane: Lane; share: number; owed: number }[] = [
    { lane: "swift" as const, share: shares.swift },
    { lane: "close" as const, share: shares.close },
    { lane: "late-to-recruit" as const, share: shares.lateToRecruit },
    { lane: "late-to-open" as const, share: late },
    { lane: "silent" as const, share: shares.silent },
  ].map((turn) => ({ ...turn, owed: turn.share * random.unit() }));
  return () => {
    for (const turn of turns) turn.owed += turn.share;
    const likeliest = turns.filter(({ owed }) => owed > 0);
    let draw = random.unit() * likeliest.reduce((sum, { owed }) => sum + owed, 0);
    for (const turn of likeliest) {
      draw -= turn.owed;
      if (draw > 0) continue;
      turn.owed -= 1;
      return turn.lane;
    }
    return "late-to-open";
  };
}

/** Days from the HRA letter to opening, and from opening to the first participant (null: nobody comes). */
export function paceOf(lane: Lane, random: RandomStream): { openAfter: number; firstAfter: number | null } {
  switch (lane) {
    case "swift":
      return { openAfter: random.whole(18, 57), firstAfter: random.whole(4, 29) };
    case "close":
      return { openAfter: random.whole(62, 72), firstAfter: random.whole(4, 17) };
    case "late-to-recruit":
      return { openAfter: random.whole(24, 58), firstAfter: random.whole(75, 150) };
    case "late-to-open":
      return { openAfter: random.whole(67, 150), firstAfter: random.whole(26, 70) };
    case "silent":
      return { openAfter: random.whole(20, 110), firstAfter: null };
  }
}

/** Sets the steps of an accepted site from its HRA letter, in order. */
export function layOut(
  site: Site,
  hraLetterOn: Day,
  pace: { openAfter: number; firstAfter: number | null },
  random: RandomStream,
): void {
  site.hraLetterOn = hraLetterOn;
  site.selectedOn = hraLetterOn - random.whole(8, 45);
  site.decidedOn = site.selectedOn + random.whole(1, 7);
  site.openOn = hraLetterOn + pace.openAfter;
  site.localPackOn = hraLetterOn + random.whole(1, Math.max(2, Math.floor(pace.openAfter / 3)));
  site.contractOn = random.whole(site.localPackOn + 2, site.openOn - 2);
  site.firstParticipantOn = pace.firstAfter === null ? null : site.openOn + pace.firstAfter;
}

/** A site of a study with nothing known of it yet. */
export function blankSite(study: Study, org: string, months: number): Site {
  return {
    study,
    org,
    selectedOn: null,
    hraLetterOn: null,
    localPackOn: null,
    contractOn: null,
    openOn: null,
    firstParticipantOn: null,
    closedOn: null,
    plannedEnd: null,
    scope: "yes",
    exclusionReason: "",
    statusSince: null,
    decision: "accepted",
    decidedOn: null,
    setting: "hospital outpatient",
    attribution: "consented_here",
    weight: 1,
    recruited: new Uint16Array(months),
    countedByHand: false,
    tidy: false,
    edits: [],
    blanks: [],
    targets: [],
  };
}
