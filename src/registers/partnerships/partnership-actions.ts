import type { Action } from "../access/action.ts";
import { formActions, readAction } from "../access/declare-actions.ts";
import type { Role } from "../access/roles.ts";

const anywhere = (...by: Role[]) => ({ kind: "anywhere", roles: by }) as const;
/** The organisation whose partnership it is. */
const own = (...by: Role[]) => ({ kind: "own", roles: by }) as const;
/** Every party. */
const party = (...by: Role[]) => ({ kind: "shared", roles: by }) as const;

/** Administrators give roles and read nothing else. */
const anyRole: Role[] = ["reader", "contributor", "checker", "approver", "register-owner", "auditor"];

const one = "/work/partnerships/:id";
const check = `${one}/checks/:check`;

/** What is signed is signed by the person who sits there. */
const signed = { freshMinutes: 60 };

/** The groups of fields that contributors fill in. */
const groups = [
  "aim",
  "parties",
  "contributions/:party",
  "amendments",
  "extras",
  "choice",
  "measures",
  "data",
  "exit",
  "agreement",
  "results",
];

/** The written side of partnerships, and who does what; roles are those of the chart in states.ts. */
export const partnershipActions: readonly Action[] = [
  readAction("see-work", "/work", anywhere(...anyRole), "see what is next for them"),
  readAction("choose-route", "/work/partnerships/new", anywhere("contributor"), "ask which rules an idea comes under"),
  ...formActions("propose", "/work/partnerships/new/:organisation/:route", own("contributor"), "propose a partnership"),
  readAction("see-partnership", one, party(...anyRole), "see a partnership and what is next for it"),
  readAction("see-check", check, party(...anyRole), "see a check of a partnership"),
  readAction("see-contributions", `${one}/contributions`, party(...anyRole), "see what each party puts in"),
  ...groups.flatMap((group) =>
    formActions(
      `write-${group.replace("/:party", "")}`,
      `${one}/${group}`,
      own("contributor"),
      `write fields of a partnership (${group})`,
    ),
  ),
  ...formActions("answer-check", `${check}/answer`, party("contributor"), "answer a check"),
  ...formActions(
    "sign-check",
    `${check}/sign/:answer`,
    party("contributor", "checker", "approver"),
    "sign an answer",
    signed,
  ),
  ...formActions("leave-open", `${check}/leave-open`, own("contributor"), "leave a check open"),
  ...formActions("ask-override", `${check}/set-aside`, own("approver"), "ask to set a check aside", signed),
  ...formActions("confirm-override", `${check}/confirm`, own("approver"), "confirm that a check is set aside", signed),
  ...formActions(
    "record-event",
    `${one}/event`,
    own("contributor", "checker", "register-owner"),
    "record an event that opens checks again",
  ),
  ...formActions("submit", `${one}/submit`, own("contributor"), "send a partnership in for review"),
  ...formActions("send-back", `${one}/send-back`, own("checker", "approver"), "send a partnership back"),
  ...formActions("check-summary", `${one}/check-summary`, own("checker"), "check a public summary", signed),
  ...formActions("publish", `${one}/publish`, own("approver"), "publish a summary", signed),
  ...formActions("check-gate", `${one}/check`, own("checker"), "check a partnership for a gate", signed),
  ...formActions("approve-gate", `${one}/approve`, own("approver"), "let a partnership pass a gate", signed),
  ...formActions("pause", `${one}/pause`, own("approver", "register-owner"), "pause a partnership"),
  ...formActions("resume", `${one}/resume`, own("approver"), "go on with a partnership"),
  ...formActions("reopen", `${one}/reopen`, own("checker", "register-owner"), "take a partnership back into review"),
  ...formActions("withdraw", `${one}/withdraw`, own("contributor"), "withdraw a partnership"),
  ...formActions("hand-over", `${one}/hand-over`, own("checker"), "hand a partnership over"),
  ...formActions("refuse", `${one}/refuse`, own("approver"), "refuse a partnership", signed),
  ...formActions("dispute", `${one}/dispute`, party("contributor"), "say that a public entry is wrong"),
  ...formActions("settle-dispute", `${one}/settle/:dispute`, own("register-owner"), "record how a dispute ended"),
];
