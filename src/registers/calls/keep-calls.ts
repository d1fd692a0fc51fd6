import { londonDay } from "../../domain/london-day.ts";
import { history } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { type Acting, actorAt, instantOf, refuse, type SentAs } from "../acting.ts";
import type { Call } from "./call.ts";
import type { CallBody, KeptCall } from "./call-records.ts";
import { actOnCall, type CallAction, type CallState, draftedBy } from "./states.ts";

const nothingYet = { announcedOn: null, withdrawnBecause: null, selection: null, inGeneral: null, access: null };

/** A call that nobody outside the organisation sees yet. @param sent with version 0, and the number it is to have where that matters */
export async function draftCall(
  records: Records,
  acting: Acting,
  call: Call,
  sent: SentAs & { readonly record?: string },
): Promise<WriteOutcome> {
  return write(records, acting.writer, {
    kind: "call",
    organisation: call.owner,
    state: "draft",
    body: { call, ...nothingYet },
    action: "draft-call",
    ...sent,
  });
}

/** The draft in other words. */
export async function redraftCall(
  records: Records,
  acting: Acting,
  kept: KeptCall,
  { call, ...sent }: SentAs & { readonly call: Call },
): Promise<WriteOutcome> {
  if (call.owner !== kept.organisation) refuse("A call stays with the organisation that drafted it.");
  await stateAfter(records, acting, kept, { kind: "write", call }, sent);
  return changeCall(records, acting, kept, { state: "draft", changes: { call }, action: "revise-call", ...sent });
}

/** Announces a call: from now on its text and criteria are fixed, and anybody may read it. */
export async function announceCall(
  records: Records,
  acting: Acting,
  kept: KeptCall,
  sent: SentAs,
): Promise<WriteOutcome> {
  const { announcedOn } = await stateAfter(records, acting, kept, { kind: "announce" }, sent);
  return changeCall(records, acting, kept, {
    state: "open",
    changes: { announcedOn },
    action: "announce-call",
    ...sent,
  });
}

/** Closes the entry: from now on the applications are read and scored. */
export async function beginScoring(
  records: Records,
  acting: Acting,
  kept: KeptCall,
  sent: SentAs,
): Promise<WriteOutcome> {
  await stateAfter(records, acting, kept, { kind: "begin-scoring" }, sent);
  return changeCall(records, acting, kept, { state: "scoring", changes: {}, action: "begin-scoring", ...sent });
}

/** Takes a call back; the reason is public where the call was. */
export async function withdrawCall(
  records: Records,
  acting: Acting,
  kept: KeptCall,
  { reason, ...sent }: SentAs & { readonly reason: string },
): Promise<WriteOutcome> {
  await stateAfter(records, acting, kept, { kind: "withdraw", reason }, sent);
  return changeCall(records, acting, kept, {
    state: "withdrawn",
    changes: { withdrawnBecause: reason },
    action: "withdraw-call",
    ...sent,
  });
}

/** One revision of a call, in the state that the rules gave it. */
export function changeOf(
  kept: KeptCall,
  { state, changes, ...rest }: SentAs & { state: string; changes: Partial<CallBody>; action: string },
) {
  const { call, announcedOn, withdrawnBecause, selection, inGeneral, access } = kept;
  const body = { call, announcedOn, withdrawnBecause, selection, inGeneral, access, ...changes };
  return {
    kind: "call",
    record: kept.id,
    organisation: kept.organisation,
    // A draft that was never announced stays within the organisation.
    isPublic: body.announcedOn !== null,
    state,
    body,
    ...rest,
  };
}

function changeCall(records: Records, acting: Acting, kept: KeptCall, change: Parameters<typeof changeOf>[1]) {
  return write(records, acting.writer, changeOf(kept, change));
}

/**
 * What the rules make of an action.
 * @throws Refusal of kind "conflict" where they say no
 */
export async function stateAfter(
  records: Records,
  acting: Acting,
  kept: KeptCall,
  action: CallAction,
  { expectedVersion }: Pick<SentAs, "expectedVersion">,
): Promise<CallState> {
  const actor = actorAt(acting, kept.organisation);
  const state: CallState = {
    ...draftedBy(await authorFor(records, acting, kept), kept.call),
    status: kept.status,
    announcedOn: kept.announcedOn,
  };
  // It went on since: the same request again is known by its key, any other is told of both versions.
  if (kept.version !== expectedVersion) return state;
  const outcome = actOnCall(state, action, actor, instantOf(acting));
  if (!outcome.done) refuse(outcome.because);
  return outcome.state;
}

/** Whoever wrote any draft of it is its author; where the person who acts did, it is they. */
async function authorFor(records: Records, { writer }: Acting, { id }: KeptCall): Promise<string> {
  const revisions = await history(records, writer, id);
  const authors = revisions.filter(({ state }) => state === "draft").map(({ author }) => author);
  return authors.find((author) => author === writer.person) ?? authors[0] ?? "";
}

/** The day in England on which somebody acts, ISO. */
export function dayOf(acting: Pick<Acting, "now">): string {
  return londonDay(instantOf(acting));
}
