import { callActions } from "../calls/call-actions.ts";
import { partnershipActions } from "../partnerships/partnership-actions.ts";
import { transferActions } from "../transfers/transfer-actions.ts";
import type { Action } from "./action.ts";
import { formActions, readAction } from "./declare-actions.ts";

export type { Action, Who } from "./action.ts";

/** A read page that anybody may open. */
const open = (name: string, path: string, sentence: string) => readAction(name, path, { kind: "public" }, sentence);

/** What is sent without a form to open first. */
const send = (name: string, path: string, sentence: string): Action => ({
  ...open(name, path, sentence),
  method: "POST",
});

const administers = { kind: "own", roles: ["administrator"] } as const;

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
  send("begin-sign-in", "/sign-in", "begin to sign in"),
  open("go-to-sign-in", "/sign-in/go", "be led to where they sign in"),
  open("finish-sign-in", "/sign-in/back", "come back from where they signed in"),
  send("sign-out", "/sign-out", "sign out"),
  open("see-sign-out", "/sign-out", "see how to sign out"),
  readAction("see-account", "/account", { kind: "signed-in" }, "see their own roles, since when and from whom"),
  readAction(
    "choose-people",
    "/access",
    { kind: "anywhere", roles: ["administrator", "auditor"] },
    "see of which organisations they may see people",
  ),
  readAction(
    "see-people",
    "/access/:organisation",
    { kind: "own", roles: ["administrator", "auditor"] },
    "see who has which role at an organisation",
  ),
  ...formActions("give-role", "/access/:organisation/give", administers, "give somebody a role at an organisation", {
    freshMinutes: 60,
  }),
  ...formActions(
    "end-role",
    "/access/:organisation/end/:holding",
    administers,
    "end somebody's role at an organisation",
    {
      freshMinutes: 60,
    },
  ),
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
