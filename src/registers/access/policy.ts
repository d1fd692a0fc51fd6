import { callActions } from "../calls/call-actions.ts";
import { transferActions } from "../transfers/transfer-actions.ts";
import type { Action } from "./action.ts";
import type { Role } from "./roles.ts";

export type { Action, Who } from "./action.ts";

/** Administrators give roles and read nothing else. */
const anyRole: readonly Role[] = ["reader", "contributor", "checker", "approver", "register-owner", "auditor"];

const ofPartnership = "/work/partnerships/:id";

/** What the organisation whose partnership it is does with it: the form, and what takes it. */
const formOfOwn = (name: string, path: string, roles: readonly Role[], sentence: string, more = {}): Action[] => [
  { name: `see-${name}`, method: "GET", path, who: { kind: "own", roles }, sentence: `open the form to ${sentence}` },
  { name, method: "POST", path, who: { kind: "own", roles }, sentence, ...more },
];

/** The same for every party. */
const formOfParties = (name: string, path: string, roles: readonly Role[], sentence: string, more = {}): Action[] => [
  {
    name: `see-${name}`,
    method: "GET",
    path,
    who: { kind: "shared", roles },
    sentence: `open the form to ${sentence}`,
  },
  { name, method: "POST", path, who: { kind: "shared", roles }, sentence, ...more },
];

const signed = { freshMinutes: 60 };

/** The groups of fields that contributors fill in. */
export const partnershipGroups = [
  "aim",
  "parties",
  "contributions",
  "choice",
  "measures",
  "data",
  "exit",
  "agreement",
  "results",
] as const;

/** The written side of partnerships; roles are those of the chart in partnerships/states.ts. */
const partnershipActions: readonly Action[] = [
  {
    name: "see-work",
    method: "GET",
    path: "/work",
    who: { kind: "anywhere", roles: anyRole },
    sentence: "see what is next for them",
  },
  {
    name: "choose-route",
    method: "GET",
    path: "/work/partnerships/new",
    who: { kind: "anywhere", roles: ["contributor"] },
    sentence: "ask which rules an idea comes under",
  },
  ...formOfOwn("propose", "/work/partnerships/new/:organisation/:route", ["contributor"], "propose a partnership"),
  {
    name: "see-partnership",
    method: "GET",
    path: ofPartnership,
    who: { kind: "shared", roles: anyRole },
    sentence: "see a partnership and what is next for it",
  },
  {
    name: "see-check",
    method: "GET",
    path: `${ofPartnership}/checks/:check`,
    who: { kind: "shared", roles: anyRole },
    sentence: "see a check of a partnership",
  },
  ...partnershipGroups.flatMap((group) =>
    formOfOwn(
      `write-${group}`,
      `${ofPartnership}/${group}`,
      ["contributor"],
      `write fields of a partnership (${group})`,
    ),
  ),
  ...formOfParties("answer-check", `${ofPartnership}/checks/:check/answer`, ["contributor"], "answer a check"),
  ...formOfParties(
    "sign-check",
    `${ofPartnership}/checks/:check/sign/:answer`,
    ["contributor", "checker", "approver"],
    "sign an answer",
    signed,
  ),
  ...formOfOwn("leave-open", `${ofPartnership}/checks/:check/leave-open`, ["contributor"], "leave a check open"),
  ...formOfOwn("submit", `${ofPartnership}/submit`, ["contributor"], "send a partnership in for review"),
  ...formOfOwn("send-back", `${ofPartnership}/send-back`, ["checker", "approver"], "send a partnership back"),
  ...formOfOwn("check-summary", `${ofPartnership}/check-summary`, ["checker"], "check a public summary", signed),
  ...formOfOwn("publish", `${ofPartnership}/publish`, ["approver"], "publish a summary", signed),
  ...formOfOwn("check-gate", `${ofPartnership}/check`, ["checker"], "check a partnership for a gate", signed),
  ...formOfOwn("approve-gate", `${ofPartnership}/approve`, ["approver"], "let a partnership pass a gate", signed),
  ...formOfOwn("pause", `${ofPartnership}/pause`, ["approver", "register-owner"], "pause a partnership"),
  ...formOfOwn("resume", `${ofPartnership}/resume`, ["approver"], "go on with a partnership"),
  ...formOfOwn(
    "reopen",
    `${ofPartnership}/reopen`,
    ["checker", "register-owner"],
    "take a partnership back into review",
  ),
  ...formOfOwn("withdraw", `${ofPartnership}/withdraw`, ["contributor"], "withdraw a partnership"),
  ...formOfOwn("hand-over", `${ofPartnership}/hand-over`, ["checker"], "hand a partnership over"),
  ...formOfOwn("refuse", `${ofPartnership}/refuse`, ["approver"], "refuse a partnership", signed),
  ...formOfParties("dispute", `${ofPartnership}/dispute`, ["contributor"], "say that a public entry is wrong"),
  ...formOfOwn("settle-dispute", `${ofPartnership}/settle/:dispute`, ["register-owner"], "record how a dispute ended"),
];

/** A read page that anybody may open. */
const open = (name: string, path: string, sentence: string): Action => ({
  name,
  method: "GET",
  path,
  who: { kind: "public" },
  sentence,
});

/**
 * Every action of the program, and who may do it. What guards pages, forms and the interface for programs is read from here, and so
 * is the test that tries each of them in every role; a route without a line here keeps the program from starting.
 */
export const policy: readonly Action[] = [
  open("read-home", "/", "read the first page"),
  open("read-about", "/about", "read how it is made"),
  open("read-boards", "/icbs/**", "see integrated care boards on a map"),
  open("read-compare", "/compare/**", "compare an organisation with peers"),
  open("read-data", "/data/**", "see what files came"),
  open("read-figures", "/figures/**", "follow a figure to its lines"),
  open("read-glossary", "/glossary", "look up a word"),
  open("read-indicators", "/indicators/**", "read figures of an indicator"),
  open("read-methods", "/methods", "read about methods"),
  open("read-organisations", "/organisations/**", "read figures of an organisation"),
  open("read-packs", "/packs/**", "read board packs"),
  open("read-policy", "/policy/**", "read what policy has asked"),
  open("read-partnerships", "/partnerships/**", "read the register of partnerships"),
  open("take-partnerships", "/partnerships.csv", "take the register of partnerships away"),
  open("read-cases", "/reference-cases", "read about real cases"),
  open("read-signals", "/signals/**", "read what changed"),
  open("read-log", "/log/**", "check that nothing in the registers was quietly changed"),
  open("read-assets", "/assets/**", "load styles, the script and pictures"),
  open("read-icon", "/favicon.ico", "ask for a picture that there is none of"),
  open("ask-alive", "/healthz", "ask whether the program lives"),
  open("ask-ready", "/readyz", "ask whether it can show something"),

  open("see-sign-in", "/sign-in", "see how to sign in"),
  {
    name: "begin-sign-in",
    method: "POST",
    path: "/sign-in",
    who: { kind: "public" },
    sentence: "begin to sign in",
  },
  open("go-to-sign-in", "/sign-in/go", "be led to where they sign in"),
  open("finish-sign-in", "/sign-in/back", "come back from where they signed in"),
  {
    name: "sign-out",
    method: "POST",
    path: "/sign-out",
    who: { kind: "public" },
    sentence: "sign out",
  },
  open("see-sign-out", "/sign-out", "see how to sign out"),
  {
    name: "see-account",
    method: "GET",
    path: "/account",
    who: { kind: "signed-in" },
    sentence: "see their own roles, since when and from whom",
  },
  {
    name: "choose-people",
    method: "GET",
    path: "/access",
    who: { kind: "anywhere", roles: ["administrator", "auditor"] },
    sentence: "see of which organisations they may see people",
  },
  {
    name: "see-people",
    method: "GET",
    path: "/access/:organisation",
    who: { kind: "own", roles: ["administrator", "auditor"] },
    sentence: "see who has which role at an organisation",
  },
  {
    name: "see-give-role",
    method: "GET",
    path: "/access/:organisation/give",
    who: { kind: "own", roles: ["administrator"] },
    sentence: "open the form to give a role",
  },
  {
    name: "give-role",
    method: "POST",
    path: "/access/:organisation/give",
    who: { kind: "own", roles: ["administrator"] },
    sentence: "give somebody a role at an organisation",
    freshMinutes: 60,
  },
  {
    name: "see-end-role",
    method: "GET",
    path: "/access/:organisation/end/:holding",
    who: { kind: "own", roles: ["administrator"] },
    sentence: "open the form to end a role",
  },
  {
    name: "end-role",
    method: "POST",
    path: "/access/:organisation/end/:holding",
    who: { kind: "own", roles: ["administrator"] },
    sentence: "end somebody's role at an organisation",
    freshMinutes: 60,
  },
  ...partnershipActions,
  ...callActions,
  ...transferActions,
];

/**
 * The line of a route: that of its own path, or that of public pages it lies below.
 * @param path as in the router
 * @returns null where there is none
 */
export function actionAt(method: "GET" | "POST", path: string, among: readonly Action[] = policy): Action | null {
  const exact = among.find((action) => action.method === method && action.path === path);
  return exact ?? among.find((action) => action.method === method && isBelow(path, action.path)) ?? null;
}

function isBelow(path: string, pattern: string): boolean {
  if (!pattern.endsWith("/**")) return false;
  const above = pattern.slice(0, -3);
  return path === above || path.startsWith(`${above}/`);
}
