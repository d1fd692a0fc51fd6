import { isSecret, newSecret } from "../../registers/access/sessions.ts";
import type { Attempt } from "./provider.ts";

/** What a browser keeps from opening the sign-in page until it is signed in. */
export interface Before {
  /** Binds the form of the sign-in page to this browser. */
  readonly secret: string;
  /** Where they were going; a path of this site. */
  readonly to: string;
  readonly attempt: Attempt | null;
}

export const usualWay = "/account";

export function newBefore(to: string, attempt: Attempt | null = null): Before {
  return { secret: newSecret(), to, attempt };
}

/** As a cookie keeps it. */
export function beforeText(before: Before): string {
  return Buffer.from(JSON.stringify(before)).toString("base64url");
}

/** Reads it again; null for anything else. */
export function readBefore(text: string | null): Before | null {
  if (text === null || text.length > 3000) return null;
  try {
    const found: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (typeof found !== "object" || found === null || !("secret" in found && "to" in found && "attempt" in found))
      return null;
    const { secret, to, attempt } = found;
    if (typeof secret !== "string" || !isSecret(secret) || typeof to !== "string") return null;
    return { secret, to: safeWay(to), attempt: attemptOf(attempt) };
  } catch {
    return null;
  }
}

function attemptOf(found: unknown): Attempt | null {
  if (typeof found !== "object" || found === null) return null;
  const { state, nonce, verifier, again } = Object.assign(Object.create(null), found) as Record<string, unknown>;
  return typeof state === "string" && typeof nonce === "string" && typeof verifier === "string"
    ? { state, nonce, verifier, again: again === true }
    : null;
}

/** A path of this site to go to after signing in; the account page for anything that may lead elsewhere or in circles. */
export function safeWay(to: string): string {
  return /^\/(?![/\\])[!-~]{0,500}$/.test(to) && !to.includes("\\") && !/^\/sign-(?:in|out)\b/.test(to) ? to : usualWay;
}
