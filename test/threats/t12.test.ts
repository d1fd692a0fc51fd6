import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { endRole, giveRole, holdingsOf } from "../../src/registers/access/holdings.ts";
import { settleRole } from "../../src/registers/access/made-up-people.ts";
import { mayDo } from "../../src/registers/access/may.ts";
import { arrive } from "../../src/registers/access/people.ts";
import { type Action, actionAt, policy } from "../../src/registers/access/policy.ts";
import { type Held, type Role, roles } from "../../src/registers/access/roles.ts";
import { beginSession } from "../../src/registers/access/sessions.ts";
import { logSize } from "../../src/store/records/log-rows.ts";
import { desks } from "../../src/web/desks.gen.ts";
import { forms } from "../../src/web/forms.gen.ts";
import { pages } from "../../src/web/pages.gen.ts";
import { readerWith, type TriedReader, type TriedWritten, tryWritten } from "../../src/web/try-written.ts";
import { routesWithoutPolicy } from "../../src/web/written/routes-in-policy.ts";

// T12: somebody of one organisation reaches what is another's. Made from the policy: who adds a route adds its rows here.
const own = "SYN-T001";
const other = "SYN-T002";

// Every route in every role twice over is a few thousand requests.
vi.setConfig({ testTimeout: 900_000 });

interface Persona {
  readonly name: string;
  readonly signedIn: boolean;
  readonly held: readonly Held[];
}

const personas: readonly Persona[] = [
  { name: "nobody", signedIn: false, held: [] },
  { name: "somebody without a role", signedIn: true, held: [] },
  ...roles.flatMap((role) => [
    { name: `${role} here`, signedIn: true, held: [{ role, organisation: own }] },
    { name: `${role} elsewhere`, signedIn: true, held: [{ role, organisation: other }] },
  ]),
];

/** What the policy says in words, worked out here a second time and otherwise than the program does. */
function expected({ who }: Action, { signedIn, held }: Persona): "in" | "sign in" | "no" | "not there" {
  if (who.kind === "public") return "in";
  if (!signedIn) return "sign in";
  if (who.kind === "signed-in") return "in";
  const [only] = held;
  const fits = only !== undefined && (who.roles as readonly Role[]).indexOf(only.role) >= 0;
  if (who.kind === "anywhere") return fits ? "in" : "no";
  if (only?.organisation !== own) return "not there";
  return fits ? "in" : "no";
}

interface Tried {
  readonly tried: TriedWritten;
  readonly numbers: ReadonlyMap<string, string>;
  readonly as: (persona: Persona) => Promise<TriedReader>;
}

async function open(): Promise<Tried> {
  const tried = await tryWritten();
  const { records } = tried.people;
  const numbers = new Map<string, string>();
  for (const { name, held } of personas) {
    const person = await arrive(records, { issuer: "openward:matrix", subject: name, name }, Date.now());
    numbers.set(name, person);
    for (const each of held) await settleRole(records, { ...each, person, from: "2026-01-01" });
  }
  const readers = new Map<string, TriedReader>();
  const as = async ({ name, signedIn }: Persona) => {
    const known = readers.get(name);
    if (known !== undefined) return known;
    const now = Date.now();
    const secret = await beginSession(records, { person: numbers.get(name) ?? "", now, provedAt: now });
    const reader = readerWith(tried.app, signedIn ? secret : null);
    readers.set(name, reader);
    return reader;
  };
  return { tried, numbers, as };
}

interface Unit {
  readonly path: string;
  readonly tryAt: string;
  readonly tryVersion?: number;
}

/** An address of each written route. */
async function addressesOf({ tried }: Tried) {
  const asked: { action: Action; path: string; with: Record<string, string> | null; version: number }[] = [];
  const add = async (method: "GET" | "POST", unit: Unit, texts: Record<string, string>) => {
    const action = actionAt(method, unit.path);
    if (action === null) throw new RangeError(`${method} ${unit.path} is not in the policy`);
    const filled = await Promise.all(Object.entries(texts).map(async ([k, v]) => [k, await tried.filled(v)] as const));
    asked.push({
      action,
      path: await tried.filled(unit.tryAt),
      with: method === "GET" ? null : Object.fromEntries(filled),
      version: unit.tryVersion ?? (unit.tryAt.includes("/end/") ? 1 : 0),
    });
  };
  for (const desk of desks) await add("GET", desk, {});
  // Whoever sends one is done with what it is about: all are opened before any is sent.
  for (const form of forms) await add("GET", form, {});
  for (const form of forms) await add("POST", form, form.tryWith);
  return asked;
}

const answers = {
  GET: { in: [200], "sign in": [303], no: [403], "not there": [404] },
  // Whoever may is led on, or told by the rules of a register why not now; nobody else comes so far.
  POST: { in: [303, 422], "sign in": [401], no: [403], "not there": [404] },
} as const;

/** The version that a form was opened with. */
async function versionAt(reader: TriedReader, path: string): Promise<number> {
  return Number(/name="form-version" value="(\d+)"/.exec(await (await reader.get(path)).text())?.[1] ?? 0);
}

async function matrix(
  opened: Tried,
): Promise<{ wrong: string[]; asked: number; in: number; did: ReadonlySet<string> }> {
  const wrong: string[] = [];
  const { db } = opened.tried.people.records;
  const size = async () => (await logSize(db)).size;
  const did = new Set<string>();
  let count = 0;
  let let_in = 0;
  const ask = async (
    { action, path, with: texts, version }: Awaited<ReturnType<typeof addressesOf>>[number],
    persona: Persona,
  ) => {
    const wanted = expected(action, persona);
    const reader = await opened.as(persona);
    const before = texts === null ? 0 : await size();
    const response =
      texts === null
        ? await reader.get(path)
        : await reader.send(path, texts, {
            version: wanted === "in" ? (await versionAt(reader, path)) || version : version,
          });
    const written = texts === null ? 0 : (await size()) - before;
    count++;
    if (wanted === "in") let_in++;
    const fits: readonly number[] = answers[action.method][wanted];
    const writes = wanted === "in" && action.method === "POST" && response.status === 303;
    if (writes) did.add(action.name);
    if (!fits.includes(response.status) || written > 0 !== writes)
      wrong.push(
        `${persona.name}: ${action.method} ${path} gave ${response.status}, wrote ${written}; wanted ${wanted}`,
      );
  };
  // Who is let in comes last: what they end is there for all others to try.
  for (const asked of await addressesOf(opened)) {
    const inOrder = [...personas].sort(
      (a, b) => Number(expected(asked.action, a) === "in") - Number(expected(asked.action, b) === "in"),
    );
    if (asked.with === null) await Promise.all(inOrder.map((persona) => ask(asked, persona)));
    else for (const persona of inOrder) await ask(asked, persona);
  }
  return { wrong, asked: count, in: let_in, did };
}

let both: Tried;
let appAlone: Tried;
beforeAll(async () => {
  both = await open();
  appAlone = await open();
});
afterAll(() => Promise.all([both?.tried.close(), appAlone?.tried.close()]));

describe("every written route, in every role, at one's own organisation, at another and at none", () => {
  test("is answered as the policy says", async () => {
    const { wrong, asked, in: let_in, did } = await matrix(both);
    expect(wrong).toEqual([]);
    expect(asked).toBe((desks.length + 2 * forms.length) * personas.length);
    expect(let_in).toBeGreaterThan(0);
    // Most were not only let in: they wrote what they came to write.
    expect(did.size).toBeGreaterThan(forms.length / 2);
  });

  test("is answered the same by the checks of the application alone, with row security off", async () => {
    const { rows } = await appAlone.tried.people.asSuperuser(
      "select relname from pg_class where relrowsecurity and relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { relname } of rows)
      await appAlone.tried.people.asSuperuser(`alter table ${relname} disable row level security`);
    expect((await matrix(appAlone)).wrong).toEqual([]);
  });

  test("is answered the same by the rule that says so", () => {
    const words = { yes: "in", no: "no", "not-found": "not there", "sign-in": "sign in", "sign-in-again": "again" };
    const now = Date.now();
    for (const action of policy)
      for (const persona of personas) {
        const asking = persona.signedIn ? { held: persona.held, provedAt: now } : null;
        expect(words[mayDo(action, asking, { organisation: own }, now)], `${persona.name}: ${action.name}`).toBe(
          expected(action, persona),
        );
      }
  });
});

test("row security alone, without a check of the application, lets only an administrator here give or end a role here", async () => {
  const { tried, numbers } = both;
  const { records } = tried.people;
  const target = await arrive(records, { issuer: "openward:matrix", subject: "target", name: "Target" }, Date.now());
  const all = await holdingsOf(records, { person: "x", organisations: [own] }, { organisation: own });
  const auditors = all.filter(({ role }) => role === "auditor");
  const wrong: string[] = [];
  // Also where the application would say, wrongly, that they work here.
  for (const persona of personas.filter(({ signedIn }) => signedIn))
    for (const organisations of [[...new Set(persona.held.map(({ organisation }) => organisation))], [own, other]]) {
      const asker = { person: numbers.get(persona.name) ?? "", organisations };
      const mayWrite = persona.name === "administrator here";
      const seen = await holdingsOf(records, asker, { organisation: own });
      const ownRows = seen.filter(({ person }) => person === asker.person).length;
      if (!organisations.includes(own) && seen.length !== ownRows)
        wrong.push(`${persona.name} saw ${seen.length} roles`);
      const given = { person: target, role: "reader", organisation: own, from: "2026-01-01", until: null } as const;
      const give = await giveRole(records, asker, { ...given, idempotencyKey: randomUUID() }).then(
        ({ status }) => status,
        ({ kind }) => kind,
      );
      const holding = auditors.find(({ person }) => person !== asker.person);
      if (holding === undefined) throw new RangeError("there is a role to end");
      const ended = { holding, expectedVersion: 1, reason: "try", idempotencyKey: randomUUID() };
      const end = mayWrite
        ? "not tried"
        : await endRole(records, asker, ended).then(
            ({ status }) => status,
            ({ kind }) => kind,
          );
      const wanted = mayWrite ? ["written", "conflict"] : ["not-found"];
      if (!wanted.includes(give) || (!mayWrite && end !== "not-found"))
        wrong.push(`${persona.name} as of ${organisations}: give ${give}, end ${end}`);
    }
  expect(wrong).toEqual([]);
});

describe("the law of routes", () => {
  test("every route of the site, reading or writing, stands in the policy", () => {
    expect(routesWithoutPolicy(both.tried.app)).toEqual([]);
    const routes = both.tried.app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`);
    expect(routes.length).toBeGreaterThan(30);
    expect(routesWithoutPolicy(both.tried.app, policy.slice(1))).toEqual(["GET /"]);
  });

  test("every line of the policy is about a route of the site", () => {
    const routes = both.tried.app.routes;
    const idle = policy.filter(
      ({ method, path }) =>
        !routes.some((route) => route.method === method && actionAt(method, route.path)?.path === path),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  test("pages that anybody may read are read by somebody without a role, and by nobody in particular", async () => {
    for (const name of ["nobody", "somebody without a role"]) {
      const persona = personas.find((each) => each.name === name);
      if (persona === undefined) throw new RangeError(name);
      const reader = await both.as(persona);
      for (const { tryAt } of pages) expect((await reader.get(tryAt)).status, `${name}: ${tryAt}`).toBe(200);
    }
  });
});
