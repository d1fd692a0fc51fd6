import type { Action } from "./policy.ts";
import type { Held } from "./roles.ts";

/** Whoever asks, as far as rights go. */
export interface Asking {
  readonly held: readonly Held[];
  /** When they last showed who they are, in milliseconds since 1970; null where that is not known. */
  readonly provedAt: number | null;
}

/** Whose a record is. */
export interface Concern {
  readonly organisation: string;
  readonly sharedWith?: readonly string[];
}

/**
 * "not-found" is said of what is another organisation's, whether it is there or not; "no" only to who may know of it.
 */
export type Permission = "yes" | "no" | "not-found" | "sign-in" | "sign-in-again";

/**
 * Whether somebody may do something. The one place where that is decided outside the database.
 * @param asking null where nobody signed in
 * @param about whose record it is; null where there is none, or where the action is about no record
 * @param now milliseconds since 1970
 */
export function mayDo(action: Action, asking: Asking | null, about: Concern | null, now: number): Permission {
  const { who, freshMinutes } = action;
  if (who.kind === "public") return "yes";
  if (asking === null) return "sign-in";
  const fresh = freshMinutes === undefined || now - (asking.provedAt ?? 0) <= freshMinutes * 60_000;
  const yes = fresh ? "yes" : "sign-in-again";
  if (who.kind === "signed-in") return yes;
  const has = (held: readonly Held[]) => held.some(({ role }) => who.roles.includes(role));
  if (who.kind === "anywhere") return has(asking.held) ? yes : "no";
  if (about === null) return "not-found";
  const concerned = [about.organisation, ...(about.sharedWith ?? [])];
  const known = asking.held.filter(({ organisation }) => concerned.includes(organisation));
  if (known.length === 0) return "not-found";
  return has(who.kind === "own" ? known.filter(({ organisation }) => organisation === about.organisation) : known)
    ? yes
    : "no";
}

/** The organisations at which somebody has the roles that an action asks for; all of theirs where it asks for none. */
export function organisationsFor({ who }: Action, held: readonly Held[]): readonly string[] {
  const counted = "roles" in who ? held.filter(({ role }) => who.roles.includes(role)) : held;
  return [...new Set(counted.map(({ organisation }) => organisation))].sort();
}
