import type { Role } from "../access/roles.ts";
import { type Phase, phaseAt, type Windows, windowsFrom } from "./dispute-clock.ts";

/** One version of what is said of a transfer. It is never changed; a change is another. */
export interface Revision<Body> {
  readonly number: number;
  readonly body: Body;
  readonly reason: string;
  readonly author: string;
  /** Somebody other than the author. */
  readonly checker: string;
  readonly at: string;
}

/** How a dispute ended. Only the side that raised it can say so: nobody else judges. */
export type DisputeOutcome = "resolved" | "resolved-no-change" | "withdrawn";

/** A dispute about a record, with the statements of both sides. */
export interface Dispute {
  readonly id: number;
  readonly statement: string;
  readonly raisedAt: string;
  /** What the keeper of the record says to it; null while there is no answer. */
  readonly answer: string | null;
  readonly outcome: DisputeOutcome | null;
}

/** A record of a transfer through review, correction and after. `keeper` entered it; `named` is the party that it is about. */
export interface DisclosedRecord<Body> {
  readonly reviewOpenedAt: string;
  readonly revisions: readonly Revision<Body>[];
  readonly disputes: readonly Dispute[];
  /** Taken back with a reason, which stays public. */
  readonly withdrawn: { readonly reason: string; readonly at: string } | null;
  /** Instant of the newest entry; no later entry is dated before it, whatever a clock says. */
  readonly lastAt: string;
}

/** Who acts: for which side, in which role. */
export interface DisputeActor {
  readonly person: string;
  readonly side: "keeper" | "named";
  readonly roles: readonly Role[];
}

export type DisputeAction<Body> =
  | { readonly kind: "raise"; readonly statement: string }
  | { readonly kind: "answer"; readonly dispute: number; readonly statement: string }
  | { readonly kind: "settle"; readonly dispute: number; readonly outcome: DisputeOutcome }
  | { readonly kind: "revise"; readonly body: Body; readonly reason: string; readonly checker: string }
  | { readonly kind: "withdraw"; readonly reason: string; readonly checker: string };

/** Who may do what. */
export const disputeRules: Readonly<
  Record<DisputeAction<unknown>["kind"], { readonly side: DisputeActor["side"]; readonly by: readonly Role[] }>
> = {
  raise: { side: "named", by: ["contributor"] },
  answer: { side: "keeper", by: ["contributor"] },
  settle: { side: "named", by: ["contributor"] },
  revise: { side: "keeper", by: ["contributor"] },
  withdraw: { side: "keeper", by: ["contributor"] },
};

/** Where a record stands. "disputed" and "published" are the two ways of being public; a withdrawn one is public with its reason. */
export interface Standing {
  readonly state: "in-review" | "in-correction" | "published" | "published-disputed" | "withdrawn-with-reason";
  readonly windows: Windows;
  readonly daysLeft: number | null;
  /** Disputes that nobody has settled, shown with both statements. */
  readonly openDisputes: readonly Dispute[];
  /** True where a revision was made after the record had become public. */
  readonly changedSincePublication: boolean;
}

/** Opens the review of a record. @throws RangeError where author and checker are one person */
export function openReview<Body>(first: Omit<Revision<Body>, "number">): DisclosedRecord<Body> {
  if (first.author === first.checker) throw new RangeError("a record is entered by one person and checked by another");
  return {
    reviewOpenedAt: first.at,
    revisions: [frozen({ ...first, number: 1 })],
    disputes: [],
    withdrawn: null,
    lastAt: first.at,
  };
}

/** Where a record stands at an instant. It follows from what was written and the day alone: no job has to run for a window to close. */
export function standingAt<Body>(record: DisclosedRecord<Body>, now: string): Standing {
  const windows = windowsFrom(record.reviewOpenedAt);
  const { phase, daysLeft } = phaseAt(windows, now);
  const openDisputes = record.disputes.filter(({ outcome }) => outcome === null);
  return {
    state: record.withdrawn !== null ? "withdrawn-with-reason" : stateOf(phase, openDisputes.length),
    windows,
    daysLeft: record.withdrawn === null ? daysLeft : null,
    openDisputes,
    changedSincePublication: record.revisions.some(
      ({ number, at }) => number > 1 && phaseAt(windows, at).phase === "public",
    ),
  };
}

function stateOf(phase: Phase, open: number): Standing["state"] {
  if (phase === "review") return "in-review";
  if (phase === "correction") return "in-correction";
  return open === 0 ? "published" : "published-disputed";
}

export type DisputeOutcomeOf<Body> =
  | { readonly done: true; readonly record: DisclosedRecord<Body> }
  | { readonly done: false; readonly because: string };

/** Carries out an action, or says why not. A revision neither ends a dispute nor begins the windows anew, or a record could be kept from the public for ever. */
export function actOnRecord<Body>(
  record: DisclosedRecord<Body>,
  action: DisputeAction<Body>,
  { person, side, roles }: DisputeActor,
  now: string,
): DisputeOutcomeOf<Body> {
  const rule = disputeRules[action.kind];
  if (side !== rule.side || !roles.some((role) => rule.by.includes(role)))
    return no(rule.side === "keeper" ? "This is for those who keep the record." : "This is for the party it is about.");
  if (record.withdrawn !== null) return no("The record was withdrawn.");
  const at = Date.parse(now) < Date.parse(record.lastAt) ? record.lastAt : now;
  const next = { ...record, lastAt: at };
  const dispute = "dispute" in action ? record.disputes.find(({ id }) => id === action.dispute) : undefined;
  if ("dispute" in action && (dispute === undefined || dispute.outcome !== null)) return no("No such dispute is open.");
  const changed = (changes: Partial<Dispute>) =>
    record.disputes.map((each) => (each === dispute ? frozen({ ...each, ...changes }) : each));

  switch (action.kind) {
    case "raise": {
      if (action.statement.trim() === "") return no("Say what is wrong: it is published as you write it.");
      const raised = {
        id: record.disputes.length + 1,
        statement: action.statement,
        raisedAt: at,
        answer: null,
        outcome: null,
      };
      return yes({ ...next, disputes: [...record.disputes, frozen(raised)] });
    }
    case "answer":
      if (action.statement.trim() === "") return no("Say what you hold: it is published as you write it.");
      return yes({ ...next, disputes: changed({ answer: action.statement }) });
    case "settle": {
      const wasRevised = record.revisions.some(
        (each) => Date.parse(each.at) >= Date.parse(dispute?.raisedAt ?? at) && each.number > 1,
      );
      if (action.outcome === "resolved" && !wasRevised)
        return no("Nothing was changed since the dispute was raised: it is resolved without a change, or withdrawn.");
      return yes({ ...next, disputes: changed({ outcome: action.outcome }) });
    }
    case "revise":
    case "withdraw": {
      if (action.reason.trim() === "") return no("Give the reason: it is published.");
      if (action.checker === person) return no("Somebody else has to check it.");
      if (action.kind === "withdraw") return yes({ ...next, withdrawn: { reason: action.reason, at } });
      const revision = {
        number: record.revisions.length + 1,
        body: action.body,
        reason: action.reason,
        author: person,
        checker: action.checker,
        at,
      };
      return yes({ ...next, revisions: [...record.revisions, frozen(revision)] });
    }
  }
}

function yes<Body>(record: DisclosedRecord<Body>): DisputeOutcomeOf<Body> {
  return { done: true, record };
}

function no(because: string): { readonly done: false; readonly because: string } {
  return { done: false, because };
}

/** The value with everything in it frozen: what is published once cannot be changed by a slip either. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
