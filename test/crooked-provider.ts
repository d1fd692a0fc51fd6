import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What is wrong with the token of a provider; nothing where left out. */
export interface Crooked {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly alg?: "none";
  /** Signed with a key that it does not publish. */
  readonly otherKey?: boolean;
  /** Answers nothing for so long, in milliseconds. */
  readonly slow?: number;
}

/** A provider that signs in whoever comes, and gives the tokens that a test wants. */
export async function crookedProvider(clientId: string) {
  const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
  const [own, other] = [pair(), pair()];
  let crooked: Crooked = {};
  let nonce = "";
  const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const token = (issuer: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: clientId, sub: "1", nonce, iat: now, exp: now + 300, auth_time: now };
    const body = text({ ...claims, name: "C. Rooked", ...crooked.claims });
    if (crooked.alg === "none") return `${text({ alg: "none" })}.${body}.`;
    const head = `${text({ alg: "RS256", kid: "k" })}.${body}`;
    const key: KeyObject = (crooked.otherKey === true ? other : own).privateKey;
    return `${head}.${sign("sha256", Buffer.from(head), key).toString("base64url")}`;
  };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const issuer = `http://localhost:${port}`;
    const answer = (value: unknown) =>
      void setTimeout(() => {
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
      }, crooked.slow ?? 0);
    if (request.url === "/.well-known/openid-configuration")
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    if (request.url === "/keys")
      return answer({ keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }] });
    return answer({ access_token: "a", token_type: "Bearer", expires_in: 60, id_token: token(issuer) });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    issuer: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** What its next token is like, for the sign-in that began at this address. @returns the query of the way back */
    answer: (address: string, next: Crooked = {}): string => {
      crooked = next;
      const asked = new URL(address).searchParams;
      nonce = asked.get("nonce") ?? "";
      return `?${new URLSearchParams({ code: "c", state: asked.get("state") ?? "" })}`;
    },
    be: (next: Crooked) => {
      crooked = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
