import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policy } from "../../src/registers/access/policy.ts";
import { endSession, newSecret } from "../../src/registers/access/sessions.ts";
import { forms } from "../../src/web/forms.gen.ts";
import { settleMadeUp } from "../../src/web/sign-in/signed-in.ts";
import { type TriedWritten, tryWritten } from "../../src/web/try-written.ts";
import { isListField } from "../../src/web/written/fields.ts";
import { hiddenNames } from "../../src/web/written/read-fields.ts";
import { formToken } from "../../src/web/written/same-site.ts";

let tried: TriedWritten;
beforeAll(async () => {
  tried = await tryWritten();
  // The first request fills in what is made up; it must not fall between two looks at the rows.
  await settleMadeUp(tried.people.records, Date.now());
});
afterAll(() => tried?.close());

/** A line for each table, which changes with any of its rows; but for the times at which sessions were last seen. */
async function everything(): Promise<string> {
  const { rows } = await tried.people.asSuperuser(
    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const tables = rows.map(({ relname }) => {
    const row = relname === "session" ? "row(hash, person)" : "t";
    return `select '${relname}' as of, count(*), md5(string_agg(${row}::text, '/' order by ${row}::text)) from ${relname} t`;
  });
  const { rows: found } = await tried.people.asSuperuser(tables.join(" union all "));
  return found.map(({ of, count, md5 }) => `${of} ${count} ${md5}`).join("\n");
}

/** The same without the sessions: each who signs in has one. */
function sessionless(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("session "))
    .join("\n");
}

async function textsOf(texts: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const filled = await Promise.all(Object.entries(texts).map(async ([name, text]) => [name, await tried.filled(text)]));
  return Object.fromEntries(filled);
}

// T13: somebody sends what only the server may set.
test.each(forms.map((form) => [form.path, form] as const))(
  "%s refuses every column of every table that is none of its fields, and changes nothing",
  async (_, form) => {
    const { rows } = await tried.people.asSuperuser(
      "select distinct column_name from information_schema.columns where table_schema = 'public'",
    );
    const fields = Object.keys(form.fields.shape);
    const names = [
      ...rows.map(({ column_name }) => column_name),
      "__proto__",
      "constructor",
      "person-day",
      "form-key2",
    ];
    const reader = await tried.as(form.tryAs);
    const path = await tried.filled(form.tryAt);
    const texts = await textsOf(form.tryWith);
    const before = await everything();
    const tries = names.filter((name) => !fields.includes(name));
    expect(tries.length).toBeGreaterThan(40);
    const taken: string[] = [];
    for (const name of tries) {
      const body = new URLSearchParams({ ...texts, [hiddenNames.key]: randomUUID(), [hiddenNames.version]: "0" });
      body.append(name, "approved");
      const { status } = await reader.send(path, {}, { body: body.toString() });
      if (status !== 400) taken.push(`${name}: ${status}`);
    }
    // Several boxes of one name may be ticked.
    for (const name of fields.filter((each) => !isListField(form.fields.shape[each]))) {
      const body = new URLSearchParams({ ...texts, [name]: "x" });
      body.append(name, "y");
      const { status } = await reader.send(path, {}, { body: body.toString() });
      if (status !== 400) taken.push(`${name} twice: ${status}`);
    }
    expect(taken).toEqual([]);
    expect(await everything()).toBe(before);
  },
);

// T14: a page of another site has a browser send something in somebody's name.
describe("whatever changes something", () => {
  const foreign: readonly [string, Record<string, string | null>][] = [
    ["from another site", { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }],
    ["from another port of this machine", { origin: "http://localhost:9999", "sec-fetch-site": "same-site" }],
    ["without an origin", { origin: null, "sec-fetch-site": null }],
    ["with the origin null", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["with our origin but from another site", { "sec-fetch-site": "cross-site" }],
    ["with our origin but from a neighbour site", { "sec-fetch-site": "same-site" }],
    ["typed into the address bar", { "sec-fetch-site": "none" }],
  ];
  const posts = policy.filter(({ method }) => method === "POST").map(({ path }) => path);

  test.each(foreign)("%s is refused, and no row changes", async (_, headers) => {
    const dev = await tried.as("dev");
    const before = await everything();
    expect(posts.length).toBeGreaterThanOrEqual(4);
    for (const path of posts) {
      const form = forms.find((each) => each.path === path);
      const at = await tried.filled(form?.tryAt ?? path);
      const texts = form === undefined ? { person: "dev" } : await textsOf(form.tryWith);
      const response = await dev.send(at, texts, { headers, version: at.includes("/end/") ? 1 : 0 });
      expect(response.status, path).toBe(403);
      expect(response.headers.get("set-cookie")).toBeNull();
    }
    expect(await everything()).toBe(before);
  });

  test.each([
    ["no token", ""],
    ["another session's token", formToken(newSecret())],
  ])("from our own pages with %s is refused, and no row changes", async (_, token) => {
    const dev = await tried.as("dev");
    const before = await everything();
    for (const path of posts) {
      const form = forms.find((each) => each.path === path);
      const texts = form === undefined ? { person: "dev" } : await textsOf(form.tryWith);
      const { status } = await dev.send(await tried.filled(form?.tryAt ?? path), texts, { token });
      expect(status, path).toBe(403);
    }
    expect(await everything()).toBe(before);
  });

  test("is never done by opening an address", async () => {
    const before = await everything();
    for (const { path, tryAt, tryAs } of forms) {
      const dev = await tried.as(tryAs);
      expect((await dev.get(await tried.filled(tryAt))).status, path).toBe(200);
      const words = new URLSearchParams({ ...(await textsOf({})), reason: "x", role: "reader" });
      await dev.get(`${await tried.filled(tryAt)}?${words}`);
    }
    await (await tried.as("dev")).get("/sign-out");
    expect(sessionless(await everything())).toBe(sessionless(before));
  });
});

// F14: yesterday's request, with its old token and its old key, comes again.
test("yesterday's request is refused, and nothing is written", async () => {
  const { records } = tried.people;
  const { beginSession } = await import("../../src/registers/access/sessions.ts");
  const { readerWith } = await import("../../src/web/try-written.ts");
  const now = Date.now();
  const secret = await beginSession(records, { person: tried.people.number("dev"), now, provedAt: now });
  const dev = readerWith(tried.app, secret);
  const key = randomUUID();
  const texts = await textsOf(forms.find(({ path }) => path.endsWith("/give"))?.tryWith ?? {});
  expect((await dev.send("/access/SYN-T001/give", texts, { key })).status).toBe(303);
  const after = await everything();
  expect((await dev.send("/access/SYN-T001/give", texts, { key })).status).toBe(303);
  expect(await everything()).toBe(after);
  await endSession(records, secret);
  const { status } = await dev.send("/access/SYN-T001/give", texts, { key });
  expect(status).toBe(401);
  const again = await tried.as("dev");
  expect((await again.send("/access/SYN-T001/give", texts, { key, token: formToken(secret) })).status).toBe(403);
  expect(sessionless(await everything())).toBe(sessionless(after));
});
