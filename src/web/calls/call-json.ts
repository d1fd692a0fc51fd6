import type { KeptCall } from "../../registers/calls/call-records.ts";
import { registerLicence } from "../register-licence.ts";

/** What anybody may know of a call, for a program: the fields are named one by one, so that a new one is not public by itself. */
export function callRecord(kept: KeptCall) {
  const { id, version, organisation, status, announcedOn, withdrawnBecause, selection, inGeneral, access, call } = kept;
  const { title, priority, about, whoMayApply, closesOn, criteria, panelPosts, helpOffered } = call;
  return {
    id,
    address: `/calls/${id}`,
    version,
    organisation,
    status,
    title,
    priority,
    about,
    whoMayApply,
    announcedOn,
    closesOn,
    criteria,
    panelPosts,
    helpOffered,
    withdrawnBecause,
    selection,
    inGeneral,
    equalAccess: access,
  };
}

/** Calls with what must go with them wherever they go. */
export function callsJson(calls: readonly KeptCall[], citation: string): string {
  return `${JSON.stringify({ citation, licence: registerLicence, calls: calls.map(callRecord) }, null, 2)}\n`;
}
