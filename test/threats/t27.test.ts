import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endRole, holdingsOf } from "../../src/registers/access/holdings.ts";
import { openProvider } from "../../src/web/sign-in/provider.ts";
import { wordsOf } from "../../src/web/try-site.ts";
import { type TriedWritten, tryWritten } from "../../src/web/try-written.ts";
import { type Crooked, crookedProvider } from "../crooked-provider.ts";
import { client, type RealProvider, realProvider } from "../real-provider.ts";

// T27: a session is stolen, or a sign-in is weak.
const site = "https://openward.example";
const back = `${site}/sign-in/back`;
let real: RealProvider;
let crooked: Awaited<ReturnType<typeof crookedProvider>>;
let atReal: TriedWritten;
let atCrooked: TriedWritten;
const said: string[] = [];

beforeAll(async () => {
  real = await realProvider(back);
  crooked = await crookedProvider(client.id);
  const withProvider = (issuer: string) =>
    tryWritten(
      {},
      {
        site: new URL(site),
        signIn: {
          kind: "provider",
          administrators: [{ subject: "rea", organisation: "RR8" }],
          provider: openProvider({
            issuer: new URL(issuer),
            clientId: client.id,
            clientSecret: client.secret,
            redirectUri: back,
            log: (sentence) => said.push(sentence),
          }),
        },
      },
    );
  atReal = await withProvider(real.issuer);
  atCrooked = await withProvider(crooked.issuer);
});
afterAll(async () => {
  await Promise.all([atReal?.close(), atCrooked?.close(), crooked?.close(), real?.stop()]);
});

const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0] ?? "")
    .find((each) => each.startsWith(`__Host-openward-${name}=`) && !each.endsWith("=")) ?? "";

async function begin({ app }: TriedWritten, words = "to=/account") {
  const response = await app.request(`${site}/sign-in/go?${words}`);
  expect(response.status).toBe(303);
  return { address: response.headers.get("location") ?? "", before: cookieOf(response, "before"), response };
}

const comeBack = ({ app }: TriedWritten, query: string, cookie: string) =>
  app.request(`${back}${query}`, { headers: { cookie } });

async function signInAsRea(words?: string) {
  const { address, before } = await begin(atReal, words);
  const way = await real.visit(address, "rea");
  const query = new URL(way).search;
  return { query, before, response: await comeBack(atReal, query, before) };
}

describe("with a real provider", () => {
  test("one signs in by code with PKCE, state and nonce, and gets a cookie that only TLS, this host and the server see", async () => {
    const { address, response: gone } = await begin(atReal);
    const asked = new URL(address).searchParams;
    expect(asked.get("response_type")).toBe("code");
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"])
      expect((asked.get(name) ?? "").length, name).toBeGreaterThan(40);
    expect(gone.headers.get("set-cookie")).toMatch(
      /^__Host-openward-before=.*; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
    );
    const { response } = await signInAsRea();
    expect([response.status, response.headers.get("location")]).toEqual([303, "/account"]);
    const [session = ""] = response.headers.getSetCookie();
    expect(session).toMatch(/^__Host-openward-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const cookie = session.split(";")[0] ?? "";
    const account = await atReal.app.request(`${site}/account`, { headers: { cookie } });
    const words = wordsOf(await account.text());
    expect(words).toContain("Person rea");
    expect(words).toContain("RR8");
    expect(account.headers.get("cache-control")).toBe("private, no-store");
  });

  test("the same way back a second time signs nobody in", async () => {
    const { query, before, response } = await signInAsRea();
    expect(response.status).toBe(303);
    const again = await comeBack(atReal, query, before);
    expect(again.status).toBe(403);
    expect(cookieOf(again, "session")).toBe("");
    expect((await comeBack(atReal, query, "")).status).toBe(400);
  });

  test("a way back into another browser, or with another state, signs nobody in", async () => {
    const [mine, theirs] = [await begin(atReal), await begin(atReal)];
    const query = new URL(await real.visit(mine.address, "rea")).search;
    expect((await comeBack(atReal, query, theirs.before)).status).toBe(403);
    const other = query.replace(/state=[^&]+/, "state=another");
    expect((await comeBack(atReal, other, mine.before)).status).toBe(403);
  });

  test("a fresh sign-in is asked for at the provider too", async () => {
    const { address } = await begin(atReal, "to=/account&again=1");
    expect(new URL(address).searchParams.get("prompt")).toBe("login");
    expect((await signInAsRea("to=/account&again=1")).response.status).toBe(303);
  });

  test("signing in leads to no other site", async () => {
    for (const to of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/sign-out"]) {
      const { response } = await signInAsRea(`to=${encodeURIComponent(to)}`);
      expect(response.headers.get("location"), to).toBe("/account");
    }
  });
});

describe("a token that is not as it should be", () => {
  const past = Math.floor(Date.now() / 1000) - 3600;
  test.each<[string, Crooked, string?]>([
    ["a nonce of another sign-in", { claims: { nonce: "another" } }],
    ["another issuer", { claims: { iss: "https://other.example" } }],
    ["another audience", { claims: { aud: "another" } }],
    ["an hour too old", { claims: { iat: past - 300, exp: past } }],
    ["alg: none", { alg: "none" }],
    ["a key that the provider does not publish", { otherKey: true }],
    ["no fresh sign-in where one was asked for", { claims: { auth_time: past } }, "to=/account&again=1"],
  ])("with %s signs nobody in", async (_, wrong, words) => {
    const { address, before } = await begin(atCrooked, words);
    const response = await comeBack(atCrooked, crooked.answer(address, wrong), before);
    expect(response.status).toBe(403);
    expect(cookieOf(response, "session")).toBe("");
    expect(wordsOf(await response.text())).toContain("You were not signed in");
  });

  test("as it should be, signs somebody in", async () => {
    const { address, before } = await begin(atCrooked);
    expect((await comeBack(atCrooked, crooked.answer(address), before)).status).toBe(303);
  });
});

test("a role that is taken away in the middle of a session is refused at the next request", async () => {
  const tried = await tryWritten();
  try {
    const esme = await tried.as("esme");
    expect((await esme.get("/access")).status).toBe(200);
    const dev = { person: tried.people.number("dev"), organisations: ["SYN-T001"] };
    const held = await holdingsOf(tried.people.records, dev, { organisation: "SYN-T001" });
    const holding = held.find(({ name }) => name === "Esme Fairley");
    if (holding === undefined) throw new RangeError("Esme has a role");
    await endRole(tried.people.records, dev, { holding, expectedVersion: 1, reason: "moved on", idempotencyKey: "e" });
    expect((await esme.get("/access")).status).toBe(403);
    expect((await esme.get("/account")).status).toBe(200);
  } finally {
    await tried.close();
  }
});

// F20: the provider is down, slow, or has other keys.
test("while the provider is down nobody is signed in, a page says so, and everything public is there", async () => {
  const { app } = atCrooked;
  const { address, before } = await begin(atCrooked);
  const query = crooked.answer(address);
  crooked.be({ slow: 6000 });
  const slow = await comeBack(atCrooked, query, before);
  expect([slow.status, cookieOf(slow, "session")]).toEqual([503, ""]);
  crooked.be({});
  await crooked.close();
  const down = await comeBack(atCrooked, query, before);
  expect([down.status, cookieOf(down, "session")]).toEqual([503, ""]);
  expect(wordsOf(await down.text())).toContain("Where you sign in does not answer just now");
  expect((await app.request(`${site}/about`)).status).toBe(200);
  // Nobody asked the real one about itself under a new address: a site that starts while it is down.
  await real.stop();
  const cold = openProvider({
    issuer: new URL(real.issuer),
    clientId: client.id,
    clientSecret: client.secret,
    redirectUri: back,
    log: (sentence) => said.push(sentence),
  });
  await expect(cold.begin(false)).rejects.toMatchObject({ kind: "unavailable" });
  await real.startAgain();
  expect((await cold.begin(false)).address).toContain(real.issuer);
});

test("what is told to the log holds no code, token or secret", () => {
  expect(said.length).toBeGreaterThan(0);
  expect(said.join("\n")).not.toMatch(/eyJ|code=|a-secret-of|Person/);
});
