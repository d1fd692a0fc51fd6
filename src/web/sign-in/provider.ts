import * as oidc from "openid-client";
import { Refusal } from "../../domain/refusal.ts";

export interface ProviderSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back to. */
  readonly redirectUri: string;
  /** Where what went wrong is told, without codes or tokens. */
  readonly log: (sentence: string) => void;
}

/** What is kept, in the browser, while somebody is away to sign in. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** True where they must show anew who they are. */
  readonly again: boolean;
}

export interface ProvenPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** When they showed who they are, in milliseconds since 1970; null where the provider does not say. */
  readonly provedAt: number | null;
}

/** An OpenID Connect provider. Both throw Refusals: "unavailable" where it does not answer, "unsafe" where its answer does not fit. */
export interface Provider {
  readonly begin: (again: boolean) => Promise<{ readonly address: string; readonly attempt: Attempt }>;
  /** @param query what the browser came back with: `?code=...&state=...` */
  readonly finish: (query: string, attempt: Attempt) => Promise<ProvenPerson>;
}

const longestSeconds = 5;

/** A sign-in that was to be fresh is at most so old when it comes back. */
const freshSeconds = 300;

/** A provider, asked about itself when it is first needed and again after it could not be reached. */
export function openProvider({ issuer, clientId, clientSecret, redirectUri, log }: ProviderSettings): Provider {
  let known: Promise<oidc.Configuration> | null = null;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= oidc
      .discovery(issuer, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
        timeout: longestSeconds,
        execute: [
          // A token is believed by its signature, not by the way it came.
          oidc.enableNonRepudiationChecks,
          // Without TLS only what is on this machine: openProvider is refused any other (sign-in-settings.ts).
          ...(issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        known = null;
        throw error;
      });
    return known;
  };
  const answering = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      log(`Sign-in: ${step} failed: ${code}.`);
      throw isAway(error) ? away() : doesNotFit();
    }
  };
  return {
    begin: (again) =>
      answering("asking the provider about itself", async () => {
        const config = await configuration();
        const attempt = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
          again,
        };
        const address = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: "openid profile",
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
          code_challenge_method: "S256",
          ...(again ? { prompt: "login", max_age: "0" } : {}),
        });
        return { address: address.href, attempt };
      }),
    finish: (query, { state, nonce, verifier, again }) =>
      answering("finishing a sign-in", async () => {
        const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(query, redirectUri), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(again ? { maxAge: freshSeconds } : {}),
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new RangeError("no claims");
        const { name, preferred_username: username, sub, auth_time: at } = claims;
        const shown = [name, username, sub].find((each) => typeof each === "string" && each.trim() !== "");
        return {
          issuer: claims.iss,
          subject: sub,
          name: String(shown ?? sub),
          provedAt: typeof at === "number" ? at * 1000 : null,
        };
      }),
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error ? String(error.code) : "";
  const { cause } = error;
  const inner = cause instanceof Error && "code" in cause ? ` ${String(cause.code)}` : "";
  // Messages can hold what the provider sent.
  return `${error.name} ${code}${inner}`.trim().slice(0, 200);
}

/** True where nobody answered, or answered with a trouble of its own. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : "";
  const status = error.cause instanceof Response ? error.cause.status : 0;
  return (
    (error instanceof TypeError && code === "" && /fetch|network/i.test(error.message)) ||
    error.name === "TimeoutError" ||
    code === "OAUTH_TIMEOUT" ||
    (error.cause instanceof Error && isAway(error.cause)) ||
    status >= 500
  );
}

function away(): Refusal {
  return new Refusal(
    "unavailable",
    "Where you sign in does not answer just now, so nobody can be signed in. Everything public can still be read.",
    "Try again in a few minutes.",
  );
}

function doesNotFit(): Refusal {
  return new Refusal(
    "unsafe",
    "You were not signed in: what came back from where you sign in does not fit what was asked there.",
    "Open the sign-in page and begin again.",
  );
}
