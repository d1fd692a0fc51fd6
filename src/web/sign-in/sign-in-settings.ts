import { readFileSync } from "node:fs";
import { Refusal } from "../../domain/refusal.ts";
import { isThisMachine } from "../../domain/this-machine.ts";
import { openProvider } from "./provider.ts";
import type { SignInWay } from "./sign-in-way.ts";

export type SignInSettings =
  | { readonly status: "way"; readonly signIn: SignInWay; readonly site: URL }
  /** Nobody can sign in, and the site is only read. */
  | { readonly status: "none"; readonly because: string };

interface SettingsFrom {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The address to listen at. */
  readonly host: string;
  readonly log: (sentence: string) => void;
}

/**
 * How people sign in, as the environment says: with a provider where OIDC_ISSUER names one; else as made-up people, where nothing
 * speaks against it.
 * @throws Refusal where what it says is incomplete, or asks for made-up people where they must not be
 */
export function signInSettings({ env, host, log }: SettingsFrom): SignInSettings {
  const asked = env.OPENWARD_SIGN_IN || null;
  if (asked !== null && asked !== "try-out" && asked !== "none")
    throw wrong(
      `OPENWARD_SIGN_IN is "${asked.slice(0, 40)}".`,
      "It may be try-out or none; OIDC_ISSUER names a provider.",
    );
  if (asked === "none") return { status: "none", because: "OPENWARD_SIGN_IN is none." };
  const against = againstTryOut(env, host);
  if (asked === "try-out" && against !== null)
    throw wrong(
      `Signing in as people who do not exist is refused here: ${against}.`,
      "Leave OPENWARD_SIGN_IN away, and name a provider in OIDC_ISSUER.",
    );
  if (env.OIDC_ISSUER) return withProvider(env, log);
  if (against === null) return { status: "way", signIn: { kind: "try-out" }, site: new URL("http://localhost/") };
  return { status: "none", because: `OIDC_ISSUER names no provider, and ${against}.` };
}

/** Why nobody may sign in as somebody made up; null where nothing speaks against it. Facts are looked at when they are shown. */
function againstTryOut(env: SettingsFrom["env"], host: string): string | null {
  if (env.OIDC_ISSUER) return "OIDC_ISSUER names a provider";
  if (env.NODE_ENV === "production") return "NODE_ENV is production";
  if (env.DATABASE_URL) return "DATABASE_URL names a database that others may use";
  if (!isThisMachine(host)) return `others can reach ${host}`;
  return null;
}

function withProvider(env: SettingsFrom["env"], log: (sentence: string) => void): SignInSettings {
  const issuer = urlOf("OIDC_ISSUER", env);
  const site = urlOf("OPENWARD_ADDRESS", env);
  if (site.pathname !== "/" || site.search !== "")
    throw wrong(
      "OPENWARD_ADDRESS has more than a host in it.",
      "Give where the site is reached: https://openward.example",
    );
  const clientId = env.OIDC_CLIENT_ID;
  if (!clientId) throw wrong("OIDC_CLIENT_ID is missing.", "It is the name under which the provider knows this site.");
  const redirectUri = new URL("/sign-in/back", site).href;
  const provider = openProvider({ issuer, clientId, clientSecret: secretOf(env), redirectUri, log });
  return { status: "way", signIn: { kind: "provider", provider, administrators: administratorsOf(env) }, site };
}

function urlOf(name: "OIDC_ISSUER" | "OPENWARD_ADDRESS", env: SettingsFrom["env"]): URL {
  const text = env[name];
  if (!text) throw wrong(`${name} is missing.`, `Signing in with a provider needs it: ${name}=https://...`);
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "https:" && !(url.protocol === "http:" && isThisMachine(url.hostname))))
    throw wrong(`${name} is no https address.`, "Without TLS it may only be on this machine.");
  return url;
}

function secretOf(env: SettingsFrom["env"]): string {
  const file = env.OIDC_CLIENT_SECRET_FILE;
  if (!file) {
    if (!env.OIDC_CLIENT_SECRET)
      throw wrong("OIDC_CLIENT_SECRET is missing.", "Give it, or a file that holds it in OIDC_CLIENT_SECRET_FILE.");
    return env.OIDC_CLIENT_SECRET;
  }
  let secret: string;
  try {
    secret = readFileSync(file, "utf8").trim();
  } catch {
    throw wrong("The file that OIDC_CLIENT_SECRET_FILE names cannot be read.", "Check its path and who may read it.");
  }
  if (secret === "") throw wrong("The file that OIDC_CLIENT_SECRET_FILE names is empty.", "Put the secret into it.");
  return secret;
}

/** `subject@RR8 subject2@RR1`: the first administrator of an organisation that has none. */
function administratorsOf(env: SettingsFrom["env"]): { readonly subject: string; readonly organisation: string }[] {
  return (env.OPENWARD_ADMINISTRATORS ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => {
      const [, subject = "", organisation = ""] = /^(.+)@([A-Z0-9-]{2,20})$/.exec(text) ?? [];
      if (subject === "")
        throw wrong(
          `OPENWARD_ADMINISTRATORS has "${text.slice(0, 60)}".`,
          "Write the provider's name for the person, @ and the organisation's code.",
        );
      return { subject, organisation };
    });
}

function wrong(message: string, advice: string): Refusal {
  return new Refusal("usage", message, advice);
}
