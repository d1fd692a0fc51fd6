import type { Actor, Role } from "../access/roles.ts";
import type { GateDecision, GateReport } from "./gates.ts";
import { liveStages, type StageId } from "./stages.ts";

export const statuses = ["idea", "in-review", "live", "paused", "closed", "refused"] as const;
export type Status = (typeof statuses)[number];

/** Where a partnership is, and who brought it there. */
export interface PartnershipState {
  readonly status: Status;
  readonly stage: StageId;
  readonly proposer: string;
  /** Who checked it for the gate ahead; emptied by every change and every passing of a gate. */
  readonly checkedBy: string | null;
  /** Who checked the public summary as it now reads; emptied by every change. */
  readonly summaryCheckedBy: string | null;
  /** Who checked and who approved the summary when it last went public. What is public once is never taken back. */
  readonly published: { readonly checkedBy: string; readonly approvedBy: string } | null;
  /** Disputes about the public entry that are not settled. */
  readonly openDisputes: number;
  /** How it ended; null while it has not. */
  readonly ended: "finished" | "withdrawn" | "handed-over" | "refused" | null;
}

export type Action =
  | "amend"
  | "submit"
  | "send-back"
  | "check-summary"
  | "publish"
  | "check"
  | "approve"
  | "ask-override"
  | "confirm-override"
  | "record-event"
  | "pause"
  | "resume"
  | "reopen"
  | "dispute"
  | "settle-dispute"
  | "withdraw"
  | "hand-over"
  | "refuse";

/** One row of the chart: from which statuses, by which roles, and what it needs beside. */
export interface ActionRule {
  readonly from: readonly Status[];
  readonly by: readonly Role[];
  readonly needsReason: boolean;
  /** What a person reads beside the button. */
  readonly says: string;
}

/** The whole chart. What is not in it is not allowed, to anybody. */
export const actionRules: Readonly<Record<Action, ActionRule>> = {
  amend: rule(["idea", "in-review", "live", "paused"], ["contributor"], true, "Change what is written"),
  submit: rule(["idea"], ["contributor"], false, "Send it in for review"),
  "send-back": rule(["in-review"], ["checker", "approver"], true, "Send it back to those who wrote it"),
  "check-summary": rule(["in-review", "live", "paused"], ["checker"], false, "Check the public summary"),
  publish: rule(["in-review", "live", "paused"], ["approver"], false, "Publish the summary as checked"),
  check: rule(["in-review", "live"], ["checker"], false, "Check it for the gate ahead"),
  approve: rule(["in-review", "live"], ["approver"], false, "Let it pass the gate"),
  "ask-override": rule(["in-review", "live"], ["approver"], true, "Ask to set a check aside in an emergency"),
  "confirm-override": rule(["in-review", "live"], ["approver"], false, "Confirm that a check is set aside"),
  "record-event": rule(
    ["in-review", "live", "paused"],
    ["contributor", "checker", "register-owner"],
    true,
    "Record an event that opens checks again",
  ),
  pause: rule(["live"], ["approver", "register-owner"], true, "Pause the work"),
  resume: rule(["paused"], ["approver"], true, "Go on with the work"),
  reopen: rule(["live", "paused"], ["checker", "register-owner"], true, "Take it back into review"),
  dispute: rule(["in-review", "live", "paused", "closed"], ["contributor"], true, "Say that the public entry is wrong"),
  "settle-dispute": rule(
    ["in-review", "live", "paused", "closed"],
    ["register-owner"],
    true,
    "Record how a dispute ended",
  ),
  withdraw: rule(["idea", "in-review"], ["contributor"], true, "Withdraw it"),
  "hand-over": rule(["idea", "in-review"], ["checker"], true, "Hand it to those whose rules apply"),
  refuse: rule(["idea", "in-review"], ["approver"], true, "Refuse it"),
};

export const actions = Object.keys(actionRules) as Action[];

function rule(from: readonly Status[], by: readonly Role[], needsReason: boolean, says: string): ActionRule {
  return { from, by, needsReason, says };
}

/** What an action brings along. */
export interface ActionInput {
  readonly reason: string | null;
  /** The report of the gate ahead, asked with the people who decide; needed to approve. */
  readonly gate?: (
    stage: StageId,
    decision: GateDecision,
  ) => Pick<GateReport, "mayPass" | "next" | "people" | "blocks">;
  /** The stage to go back to when reopening. */
  readonly backTo?: StageId;
}

/** The next state, or why not: the status, the role, the person or what is missing is in the way. */
export type ActionOutcome =
  | { readonly done: true; readonly state: PartnershipState }
  | { readonly done: false; readonly inTheWay: "status" | "role" | "person" | "missing"; readonly because: string };

/** A partnership as somebody proposes it. */
export function proposedBy(person: string): PartnershipState {
  return {
    status: "idea",
    stage: "triage",
    proposer: person,
    checkedBy: null,
    summaryCheckedBy: null,
    published: null,
    openDisputes: 0,
    ended: null,
  };
}

/** Carries out an action, if the chart, the actor's roles and the three-person rule allow it. */
export function act(
  state: PartnershipState,
  action: Action,
  { person, roles }: Actor,
  input: ActionInput,
): ActionOutcome {
  const { from, by, needsReason } = actionRules[action];
  if (!roles.some((role) => by.includes(role))) return no("role", `This is for: ${by.join(", ")}.`);
  if (!from.includes(state.status))
    return no("status", `It cannot be done while the partnership is ${words(state.status)}.`);
  if (needsReason && (input.reason ?? "").trim() === "") return no("missing", "Give the reason.");
  const decides = [
    "check-summary",
    "publish",
    "check",
    "approve",
    "resume",
    "ask-override",
    "confirm-override",
  ].includes(action);
  if (decides && person === state.proposer) return no("person", "Whoever proposed it cannot check or approve it.");
  return effects[action](state, person, input);
}

type Effect = (state: PartnershipState, person: string, input: ActionInput) => ActionOutcome;

const unchecked = { checkedBy: null, summaryCheckedBy: null };

const effects: Readonly<Record<Action, Effect>> = {
  amend: (state) => yes({ ...state, ...unchecked }),
  submit: (state) => yes({ ...state, status: "in-review" }),
  "send-back": (state) => yes({ ...state, ...unchecked, status: "idea" }),
  "check-summary": (state, person) => yes({ ...state, summaryCheckedBy: person }),
  publish: (state, person) => {
    if (state.summaryCheckedBy === null) return no("missing", "The summary as it now reads has not been checked.");
    if (state.summaryCheckedBy === person) return no("person", "Whoever checked the summary cannot publish it.");
    return yes({ ...state, published: { checkedBy: state.summaryCheckedBy, approvedBy: person } });
  },
  check: (state, person) => yes({ ...state, checkedBy: person }),
  approve,
  "ask-override": (state) => yes(state),
  // Whoever checked the whole had not seen what is set aside now, or open again.
  "confirm-override": (state) => yes({ ...state, checkedBy: null }),
  "record-event": (state) => yes({ ...state, ...unchecked }),
  pause: (state) => yes({ ...state, ...unchecked, status: "paused" }),
  resume: (state) => yes({ ...state, ...unchecked, status: "live" }),
  reopen: (state, _, { backTo }) => {
    if (backTo === undefined) return no("missing", "Say which stage it goes back to.");
    if (liveStages.includes(backTo)) return no("missing", "It goes back to a stage before the work began.");
    return yes({ ...state, ...unchecked, status: "in-review", stage: backTo });
  },
  dispute: (state) => {
    if (state.published === null)
      return no("missing", "Nothing about it is public yet, so that there is nothing to dispute.");
    return yes({ ...state, ...unchecked, openDisputes: state.openDisputes + 1 });
  },
  "settle-dispute": (state) => {
    if (state.openDisputes === 0) return no("missing", "No dispute is open.");
    return yes({ ...state, openDisputes: state.openDisputes - 1 });
  },
  withdraw: (state) => yes({ ...state, ...unchecked, status: "closed", ended: "withdrawn" }),
  "hand-over": (state) => yes({ ...state, ...unchecked, status: "closed", ended: "handed-over" }),
  refuse: (state) => yes({ ...state, ...unchecked, status: "refused", ended: "refused" }),
};

function approve(state: PartnershipState, person: string, { gate }: ActionInput): ActionOutcome {
  if (state.checkedBy === null) return no("missing", "Nobody has checked it for this gate.");
  if (state.checkedBy === person) return no("person", "Whoever checked it cannot approve it.");
  if (gate === undefined) return no("missing", "The gate has not been looked at.");
  const report = gate(state.stage, { checkedBy: state.checkedBy, approvedBy: person });
  if (!report.mayPass)
    return no("missing", report.blocks[0]?.because ?? report.people[0] ?? "The gate does not let it pass.");
  if (report.next === null) return no("missing", "Its route has no such stage.");
  if (report.next === "closed") return yes({ ...state, ...unchecked, status: "closed", ended: "finished" });
  const status: Status = liveStages.includes(report.next) ? "live" : "in-review";
  if (status === "live" && state.published === null) return no("missing", "Its summary is not public yet.");
  return yes({ ...state, ...unchecked, status, stage: report.next });
}

/** What the public register shows of it: the entry, a count among the refused, or nothing yet. */
export function publicShows({ status, published }: PartnershipState): "entry" | "count" | "nothing" {
  if (status === "refused") return "count";
  return published === null ? "nothing" : "entry";
}

/** The actions that a person could take now, whatever else is missing. */
export function actionsFor(state: PartnershipState, { roles }: Actor): Action[] {
  return actions.filter(
    (action) =>
      actionRules[action].from.includes(state.status) && roles.some((role) => actionRules[action].by.includes(role)),
  );
}

function yes(state: PartnershipState): ActionOutcome {
  return { done: true, state };
}

function no(inTheWay: "status" | "role" | "person" | "missing", because: string): ActionOutcome {
  return { done: false, inTheWay, because };
}

function words(status: Status): string {
  return {
    idea: "an idea",
    "in-review": "in review",
    live: "live",
    paused: "paused",
    closed: "closed",
    refused: "refused",
  }[status];
}
