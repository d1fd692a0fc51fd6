import { Refusal } from "../../domain/refusal.ts";
import type { Concern } from "../../registers/access/may.ts";
import { type KeptCall, readCall } from "../../registers/calls/call-records.ts";
import { dayOf } from "../../registers/calls/keep-calls.ts";
import { type KeptExpression, mayBeReadByOwner, readExpression } from "../../registers/calls/keep-expressions.ts";
import type { ConcernOf, Desk, DeskRequest } from "../desk.ts";

/** The call that an address names, for its owner; what others may read is told apart where it is shown. */
export const callInPath: ConcernOf = async ({ records, asker }, { params }) => {
  const found = await readCall(records, asker, params.id ?? "");
  return found === null ? null : { organisation: found.organisation };
};

/** @throws Refusal where there is no such call, or it is a draft of others */
export async function callThere({ records, asker }: Desk, { params }: DeskRequest): Promise<KeptCall> {
  const found = await readCall(records, asker, params.id ?? "");
  const isShown = found !== null && (found.announcedOn !== null || asker.organisations.includes(found.organisation));
  if (!isShown)
    throw new Refusal("not-found", "There is no call at this address.", "The page Open calls lists all of them.");
  return found;
}

/** The application that an address names, with its call. */
export interface Application {
  readonly applied: KeptExpression;
  readonly call: KeptCall;
}

export async function applicationIn({ records, asker }: Desk, { params }: DeskRequest): Promise<Application | null> {
  const applied = await readExpression(records, asker, params.application ?? "");
  const call = applied === null ? null : await readCall(records, asker, applied.call);
  return applied === null || call === null ? null : { applied, call };
}

export async function applicationThere(desk: Desk, request: DeskRequest): Promise<Application> {
  const found = await applicationIn(desk, request);
  if (found === null)
    throw new Refusal("not-found", "There is no application at this address.", "See your own on the page of the call.");
  return found;
}

/** Whose an application is; those who called are given it once nobody can apply any more. */
export const applicationShared: ConcernOf = async (desk, request): Promise<Concern | null> => {
  const found = await applicationIn(desk, request);
  if (found === null) return null;
  const opened = mayBeReadByOwner(found.call, dayOf(desk));
  return { organisation: found.applied.organisation, sharedWith: opened ? [found.call.organisation] : [] };
};

/** Whose call an application is to, once it can be read there. */
export const applicationToOwn: ConcernOf = async (desk, request) => {
  const found = await applicationIn(desk, request);
  return found !== null && mayBeReadByOwner(found.call, dayOf(desk)) ? { organisation: found.call.organisation } : null;
};
