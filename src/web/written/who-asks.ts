import type { Context } from "hono";
import { londonDay } from "../../domain/london-day.ts";
import { type Concern, mayDo, organisationsFor, type Permission } from "../../registers/access/may.ts";
import type { Action } from "../../registers/access/policy.ts";
import { type SignedIn, whoIs } from "../../registers/access/sessions.ts";
import type { Desk } from "../desk.ts";
import type { AccountLink } from "../frame.ts";
import type { Readers } from "../readers.ts";
import { recordsOf } from "./away.ts";
import type { Cookies } from "./cookies.ts";
import type { Written } from "./written.ts";

export const signInLink: AccountLink = { text: "Sign in", href: "/sign-in" };

/** Their name, which leads to their own page. */
export function accountOf(who: SignedIn | null): AccountLink {
  return who === null ? signInLink : { text: who.name, href: "/account" };
}

/** Who sent a request, as the records have it at this moment. */
export async function whoAsks(
  c: Context,
  written: Written,
  cookies: Cookies,
): Promise<{ readonly who: SignedIn | null; readonly secret: string | null }> {
  const secret = cookies.read(c.req.header("cookie"), cookies.session);
  if (secret === null) return { who: null, secret };
  return { who: await whoIs(recordsOf(written), secret, written.now()), secret };
}

/** What an action may use on somebody's behalf. */
export function deskFor(
  written: Written,
  {
    action,
    who,
    readers,
  }: { readonly action: Action; readonly who: SignedIn | null; readonly readers: Readers | null },
): Desk {
  const person = who?.person ?? null;
  const held = who?.held ?? [];
  const now = written.now();
  return {
    records: recordsOf(written),
    who,
    asker: {
      person,
      organisations: [...new Set(held.map(({ organisation }) => organisation))].sort(),
      today: londonDay(new Date(now).toISOString()),
    },
    writer: { person, organisations: organisationsFor(action, held) },
    readers,
    signedLog: written.signedLog?.() ?? null,
    now,
    today: new Date(now).toISOString().slice(0, 10),
  };
}

/**
 * Whether they may. Whose record it is is asked only of who signed in, so that the answer tells nobody else whether there is one.
 */
export async function permission(
  action: Action,
  { who, now }: Pick<Desk, "who" | "now">,
  concern: () => Promise<Concern | null>,
): Promise<Permission> {
  const aboutRecord = action.who.kind === "own" || action.who.kind === "shared";
  return mayDo(action, who, aboutRecord && who !== null ? await concern() : null, now);
}
