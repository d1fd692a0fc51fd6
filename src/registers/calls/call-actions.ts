import type { Action } from "../access/action.ts";
import { formActions, readAction } from "../access/declare-actions.ts";
import { type Role, roles } from "../access/roles.ts";

const ownAt = (...by: Role[]) => ({ kind: "own", roles: by }) as const;

/** What can be done with open calls, and by whom. */
export const callActions: readonly Action[] = [
  readAction("read-calls", "/calls", { kind: "public" }, "find open calls, and closed ones with their reasons"),
  readAction("read-call", "/calls/:id", { kind: "public" }, "read a call, how it was decided and who was reached"),
  readAction("read-call-json", "/calls/:id/call.json", { kind: "public" }, "take a call away for a program"),
  readAction(
    "read-calls-files",
    "/calls/files/:file",
    { kind: "public" },
    "take all calls away, or follow them in a feed",
  ),
  ...formActions("write-call", "/calls/new/:organisation", ownAt("contributor"), "write a new call"),
  ...formActions("revise-call", "/calls/:id/draft", ownAt("contributor"), "change the draft of a call"),
  ...formActions("announce-call", "/calls/:id/announce", ownAt("checker"), "announce a call that somebody else wrote"),
  ...formActions("record-reach", "/calls/:id/reach", ownAt("contributor"), "write down who was told of a call"),
  ...formActions("withdraw-call", "/calls/:id/withdraw", ownAt("approver"), "withdraw a call"),
  ...formActions("begin-scoring", "/calls/:id/close", ownAt("checker"), "close a call and open what came in"),
  ...formActions("decide-call", "/calls/:id/decide", ownAt("approver"), "decide a call and send the reasons"),
  readAction("see-panel", "/calls/:id/panel", ownAt(...roles), "see where the selection of a call stands"),
  readAction(
    "choose-applicant",
    "/calls/:id/apply",
    { kind: "signed-in" },
    "see for which organisation they may answer a call",
  ),
  ...formActions("express-interest", "/calls/:id/apply/:organisation", ownAt("contributor"), "answer a call"),
  readAction(
    "read-application",
    "/calls/applications/:application",
    { kind: "shared", roles },
    "read an application of their organisation, or to a call of theirs once it has closed",
  ),
  ...formActions(
    "score",
    "/calls/applications/:application/score",
    ownAt("checker"),
    "score an application, or stand aside",
  ),
  ...formActions(
    "draft-decision",
    "/calls/applications/:application/decision",
    ownAt("contributor"),
    "write what is decided on an application, and the reasons",
  ),
  ...formActions("ask-waiver", "/calls/waivers/new/:organisation", ownAt("contributor"), "ask to go without a call"),
  ...formActions("accept-waiver", "/calls/waivers/:waiver/accept", ownAt("approver"), "accept that there is no call"),
];
