import type { Role } from "./roles.ts";

/** Who may do something. */
export type Who =
  /** Anybody, signed in or not. */
  | { readonly kind: "public" }
  /** Anybody who signed in, whatever their roles. */
  | { readonly kind: "signed-in" }
  /** Who has one of the roles at the organisation whose record it is; to anybody else it is not there. */
  | { readonly kind: "own"; readonly roles: readonly Role[] }
  /** The same, or at one of the organisations it is shared with. */
  | { readonly kind: "shared"; readonly roles: readonly Role[] }
  /** Who has one of the roles at any organisation. */
  | { readonly kind: "anywhere"; readonly roles: readonly Role[] };

/** One thing that can be done with the program over the web. */
export interface Action {
  readonly name: string;
  readonly method: "GET" | "POST";
  /** As in the router: `/access/:organisation`. One that ends in `/**` stands for every page below, and only for public ones. */
  readonly path: string;
  readonly who: Who;
  /** What it is, to go on "Who may ...". */
  readonly sentence: string;
  /** Minutes since they last showed who they are, at most: what is signed off is signed by the person who sits there. */
  readonly freshMinutes?: number;
}

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
