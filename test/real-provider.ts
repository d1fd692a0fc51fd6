import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
// @ts-expect-error it comes without types; tests are not compiled
import Provider from "oidc-provider";

/** A real OpenID Connect provider on this machine, where everybody is who they say. */
export interface RealProvider {
  readonly issuer: string;
  /** Goes where a browser would be led, signs in there, and stops at the way back. @returns the address of the way back */
  readonly visit: (address: string, login: string) => Promise<string>;
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

export const client = { id: "openward", secret: "a-secret-of-the-test-only-0123456789" };

export async function realProvider(redirectUri: string): Promise<RealProvider> {
  let handle: ((request: never, response: never) => void) | null = null;
  const listener = (request: unknown, response: unknown) => handle?.(request as never, response as never);
  let server = await listening(listener, 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://localhost:${port}`;
  const quiet = console.warn;
  console.warn = () => {};
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["name"] },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, IdToken: 60 },
    cookies: { keys: ["a key of the test"] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: `Person ${id}` }),
    }),
  });
  provider.on("server_error", () => {});
  console.warn = quiet;
  handle = provider.callback();
  return {
    issuer,
    visit: (address, login) => visit(address, login, redirectUri),
    stop: () => closed(server),
    startAgain: async () => {
      server = await listening(listener, port);
    },
  };
}

function listening(listener: (request: unknown, response: unknown) => void, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener as never);
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A browser that keeps cookies, is led on, and fills in the two pages of the provider. */
async function visit(address: string, login: string, back: string): Promise<string> {
  const jar = new Map<string, string>();
  const ask = async (url: string, form?: Record<string, string>) => {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/);
      jar.set(name, value);
    }
    return response;
  };
  let at = address;
  let response = await ask(at);
  for (let steps = 0; steps < 20; steps++) {
    const location = response.headers.get("location");
    if (location !== null) {
      at = new URL(location, at).href;
      if (at.startsWith(back)) return at;
      response = await ask(at);
      continue;
    }
    const page = await response.text();
    const [, action = ""] = /<form[^>]* action="([^"]+)"/.exec(page) ?? [];
    const [, prompt = ""] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
    if (prompt === "") throw new Error(`a page without a form: ${response.status} ${page.slice(0, 300)}`);
    at = new URL(action, at).href;
    response = await ask(at, prompt === "login" ? { prompt, login, password: "any" } : { prompt });
  }
  throw new Error("led in circles");
}
