import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../create-app.ts";
import { oneBuild, wordsOf } from "../try-site.ts";
import { type TriedWritten, tryWritten } from "../try-written.ts";

let tried: TriedWritten;
beforeAll(async () => {
  tried = await tryWritten();
});
afterAll(() => tried?.close());

const give = "/access/SYN-T001/give";
const kayReads = async () => ({
  person: await tried.filled("{kay}"),
  role: "reader",
  "from-day": "1",
  "from-month": "11",
  "from-year": "2026",
});
const size = async () => Number((await tried.people.asSuperuser("select size from log_head")).rows[0].size);

describe("who is who", () => {
  test("an account page shows the roles per organisation, since when and by whom", async () => {
    const words = await (await tried.as("hugo")).words("/account");
    expect(words).toContain("Hugo Ingram");
    expect(words).toContain("SYN-C001");
    expect(words).toContain("Set up with the organisation");
    expect(tried.site.mistakes).toEqual([]);
  });

  test("whoever is not signed in is led to the sign-in page, and back to where they were going", async () => {
    const response = await (await tried.as(null)).get("/access/SYN-T001?done=given");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/sign-in?to=%2Faccess%2FSYN-T001%3Fdone%3Dgiven");
  });

  test("another organisation's people are not there, and one's own are not for readers", async () => {
    const dev = await tried.as("dev");
    const other = await dev.get("/access/SYN-T002");
    const none = await dev.get("/access/SYN-T999");
    expect([other.status, none.status]).toEqual([404, 404]);
    expect(wordsOf(await other.text())).toBe(wordsOf(await none.text()).replaceAll("SYN-T999", "SYN-T002"));
    expect((await (await tried.as("finn")).get("/access/SYN-T001")).status).toBe(403);
    expect((await dev.get("/access/SYN-T001")).status).toBe(200);
  });
});

describe("public pages", () => {
  test("set no cookie, can be kept, and say where one signs in", async () => {
    const response = await (await tried.as(null)).get("/about");
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("etag")).not.toBeNull();
    expect(await response.text()).toContain('href="/sign-in"');
  });

  test("are made anew for whoever signed in, with their name, and kept by nobody", async () => {
    const ana = await tried.as("ana");
    const anybody = await tried.as(null);
    for (const reader of [ana, anybody, ana, anybody]) {
      const response = await reader.get("/glossary");
      const text = await response.text();
      expect(text.includes("Ana Birch")).toBe(reader === ana);
      expect(response.headers.get("cache-control")).toBe(reader === ana ? "private, no-store" : "no-cache");
      expect(response.headers.get("etag") === null).toBe(reader === ana);
    }
  });

  test("are there for everybody while the records are away; what is written is not, and says so", async () => {
    const ana = await tried.as("ana");
    tried.reachable(false);
    try {
      expect((await ana.get("/about")).status).toBe(200);
      for (const path of ["/account", "/sign-in", give]) {
        const response = await ana.get(path);
        expect(response.status, path).toBe(503);
        expect(wordsOf(await response.text())).toContain("What people write cannot be reached just now.");
      }
    } finally {
      tried.reachable(true);
    }
  });
});

describe("a form", () => {
  test("is sent once, leads on, and what it wrote is in the log", async () => {
    const dev = await tried.as("dev");
    const before = await size();
    const sent = { key: "11111111-2222-3333-4444-555555555555" };
    const responses = [];
    for (let i = 0; i < 2; i++) responses.push(await dev.send(give, await kayReads(), sent));
    expect(responses.map(({ status }) => status)).toEqual([303, 303]);
    expect(responses[0]?.headers.get("location")).toBe("/access/SYN-T001?done=given");
    expect(await size()).toBe(before + 1);
    expect(await dev.words("/access/SYN-T001?done=given")).toContain("Kay Lorne");
    const other = await dev.send(give, { ...(await kayReads()), role: "checker" }, sent);
    expect(other.status).toBe(409);
    expect(wordsOf(await other.text())).toContain("This form was sent already");
  });

  test("says all that is wrong before anything else, keeps what was typed, and leads to each field", async () => {
    const dev = await tried.as("dev");
    const response = await dev.send(give, {
      person: `"><b>`,
      "from-day": "31",
      "from-month": "2",
      "from-year": "2026",
    });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain("<title>Error: Give a role - Openward</title>");
    const main = text.slice(text.indexOf("<main"));
    expect(main.indexOf("nhsuk-error-summary")).toBeLessThan(main.indexOf("<h1"));
    expect(main).toContain('<a href="#role">Choose a role</a>');
    expect(main).toContain('<a href="#from-day">Enter a real day, such as 27 3 2027</a>');
    for (const [, id] of main.matchAll(/<a href="#([\w-]+)">/g)) expect(main).toContain(`id="${id}"`);
    expect(main).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(main).toContain('name="from-day" type="text" value="31"');
  });

  test("what a rule refuses stands where errors stand", async () => {
    const dev = await tried.as("dev");
    const own = { ...(await kayReads()), person: tried.people.number("dev") };
    const response = await dev.send(give, own);
    expect(response.status).toBe(422);
    expect(wordsOf(await response.text())).toContain("Nobody gives a role to themselves.");
  });

  test("says beside each field who sees what is written there", async () => {
    expect(await (await tried.as("dev")).words(give)).toContain("Only within the organisations.");
  });

  test("that was opened before somebody else changed the record shows both versions", async () => {
    const dev = await tried.as("dev");
    const path = await tried.filled("/access/SYN-T001/end/{ben}");
    const response = await dev.send(path, { reason: "Mine" }, { version: 7 });
    expect(response.status).toBe(409);
    const words = wordsOf(await response.text());
    expect(words).toContain("Somebody else changed this meanwhile");
    expect(words).toContain("You opened version 7; it is at version 1 now");
    expect(words).toMatch(/Why does it end\?.*Mine.*nothing/);
  });

  test("that cannot be taken just now is kept on the page, to be sent again", async () => {
    const dev = await tried.as("dev");
    tried.reachable(false);
    const response = await dev.send(give, { ...(await kayReads()), role: "checker" }, { key: "k".repeat(30) });
    tried.reachable(true);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(wordsOf(text)).toContain("Not reachable just now");
    const again = Object.fromEntries(
      [...text.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    expect((await dev.send(give, again)).status).toBe(303);
  });

  test("asks for a fresh sign-in before it is opened, and tells what was typed where it was sent too late", async () => {
    const dev = await tried.as("dev");
    for (let i = 0; i < 6; i++) {
      tried.later(11);
      await dev.get("/account");
    }
    expect((await dev.get(give)).headers.get("location")).toBe("/sign-in?to=%2Faccess%2FSYN-T001%2Fgive&again=1");
    const response = await dev.send(give, { ...(await kayReads()), role: "approver" });
    expect(response.status).toBe(401);
    expect(wordsOf(await response.text())).toMatch(/Copy what you wrote.*approver/);
  });

  test("takes no more than a form may hold, and nothing that is no form", async () => {
    const dev = await tried.as("dev");
    expect((await dev.send(give, { person: "x".repeat(1_000_001) })).status).toBe(413);
    expect((await dev.send(give, {}, { headers: { "content-type": "application/json" }, body: "{}" })).status).toBe(
      400,
    );
    expect((await dev.send(give, {}, { body: "person=%FF" })).status).toBe(400);
  });
});

test("what a form takes is said to who sends something else", async () => {
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    const response = await tried.app.request("http://localhost:8080/access/SYN-T001/give", { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST");
  }
});

test("the made-up people are listed with the names of their organisations", async () => {
  const words = await (await tried.as(null)).words("/sign-in");
  expect(words).toMatch(/Ana Birch Contributor at [A-Z][\w ]+ \(SYN-T001\)/);
});

test("a try-out sign-in begins a session as the one who was chosen, and signing out ends it", async () => {
  const { app } = tried;
  const at = "http://localhost:8080";
  const page = await app.request(`${at}/sign-in?to=/access`);
  expect(wordsOf(await page.clone().text())).toContain("Nobody here exists");
  const before = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  expect(page.headers.get("set-cookie")).toMatch(
    /^openward-before=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/,
  );
  const [, token = ""] = /name="form-token" value="([^"]+)"/.exec(await page.text()) ?? [];
  const headers = { origin: at, cookie: before, "content-type": "application/x-www-form-urlencoded" };
  const post = (path: string, body: string, more = {}) =>
    app.request(`${at}${path}`, { method: "POST", headers: { ...headers, ...more }, body });
  const wrong = await post("/sign-in", "person=dev&form-token=x");
  expect(wrong.status).toBe(403);
  const done = await post("/sign-in", `person=dev&form-token=${token}`);
  expect([done.status, done.headers.get("location")]).toEqual([303, "/access"]);
  const cookies = done.headers.getSetCookie();
  expect(cookies[0]).toMatch(/^openward-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const cookie = cookies[0]?.split(";")[0] ?? "";
  const out = await app.request(`${at}/sign-out`, { headers: { cookie } });
  const [, leave = ""] = /name="form-token" value="([^"]+)"/.exec(await out.text()) ?? [];
  expect((await app.request(`${at}/access`, { headers: { cookie } })).status).toBe(200);
  const left = await post("/sign-out", `form-token=${leave}`, { cookie });
  expect(left.headers.get("set-cookie")).toContain("Max-Age=0");
  expect((await app.request(`${at}/access`, { headers: { cookie } })).status).toBe(303);
});

test("over figures that are not made up nobody can be anybody made up, and pages offer no way in", async () => {
  const real = createApp({
    builds: oneBuild({ state: "build", readers: { ...tried.site.readers, synthetic: false } }),
    version: "1",
    log: () => {},
    written: {
      records: () => tried.people.records,
      signIn: { kind: "try-out" },
      site: new URL("http://localhost/"),
      now: Date.now,
    },
  });
  const response = await real.request("http://localhost/sign-in");
  expect(response.status).toBe(403);
  expect(wordsOf(await response.text())).toContain("Nobody can sign in here");
  expect(await (await real.request("http://localhost/glossary")).text()).not.toContain('href="/sign-in"');
});
