import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { history } from "../../store/records/read.ts";
import { dropDraft, readDraft, saveDraft } from "./drafts.ts";
import { endRole, giveRole, holdingsOf } from "./holdings.ts";
import { settleMadeUpPeople } from "./made-up-people.ts";
import { arrive, personOf } from "./people.ts";
import { beginSession, endSession, newSecret, whoIs } from "./sessions.ts";
import { type TriedPeople, tryPeople } from "./try-people.ts";

let tried: TriedPeople;
beforeAll(async () => {
  tried = await tryPeople();
});
afterAll(() => tried?.close());

const start = Date.parse("2026-11-22T09:00:00Z");
const minute = 60_000;
const dev = () => ({ person: tried.number("dev"), organisations: ["SYN-T001"] });
let keys = 0;
const given = (person: string, role: "reader" | "checker" | "administrator", organisation = "SYN-T001") => ({
  person,
  role,
  organisation,
  from: "2026-11-01",
  until: null,
  idempotencyKey: `k${++keys}`,
});

describe("people", () => {
  test("whoever comes again from the same place is the same person, with the name they have now", async () => {
    const first = await arrive(tried.records, { issuer: "https://id.example", subject: "7", name: "A. Old" }, start);
    const again = await arrive(tried.records, { issuer: "https://id.example", subject: "7", name: "A. New" }, start);
    const elsewhere = await arrive(tried.records, { issuer: "https://x.example", subject: "7", name: "B" }, start);
    expect(again).toBe(first);
    expect(elsewhere).not.toBe(first);
    expect(await personOf(tried.records, dev(), first)).toEqual({ id: first, name: "A. New" });
  });

  test("made-up people are settled once, however often the program starts", async () => {
    const count = async () => (await tried.asSuperuser("select count(*)::int as n from holding")).rows[0].n;
    const before = await count();
    await settleMadeUpPeople(tried.records, Date.now() + 2 * 86_400_000);
    expect(await count()).toBe(before);
  });
});

describe("a session", () => {
  test("says who it is and which roles they hold now, until it is ended", async () => {
    const secret = await beginSession(tried.records, { person: tried.number("hugo"), now: start, provedAt: start });
    expect(await whoIs(tried.records, secret, start)).toEqual({
      person: tried.number("hugo"),
      name: "Hugo Ingram",
      held: [
        { role: "approver", organisation: "SYN-C001" },
        { role: "contributor", organisation: "SYN-C001" },
      ],
      provedAt: start,
    });
    await endSession(tried.records, secret);
    expect(await whoIs(tried.records, secret, start)).toBeNull();
    expect(await whoIs(tried.records, newSecret(), start)).toBeNull();
    expect(await whoIs(tried.records, "' or true --", start)).toBeNull();
  });

  test("is over after 15 minutes without a request, and 8 hours after signing in whatever was asked", async () => {
    const idle = await beginSession(tried.records, { person: tried.number("ana"), now: start, provedAt: start });
    expect(await whoIs(tried.records, idle, start + 14 * minute)).not.toBeNull();
    expect(await whoIs(tried.records, idle, start + 28 * minute)).not.toBeNull();
    expect(await whoIs(tried.records, idle, start + 43 * minute)).toBeNull();
    const busy = await beginSession(tried.records, { person: tried.number("ana"), now: start, provedAt: start });
    for (let at = 0; at < 480; at += 10) expect(await whoIs(tried.records, busy, start + at * minute)).not.toBeNull();
    expect(await whoIs(tried.records, busy, start + 480 * minute)).toBeNull();
  });

  test("its secret is nowhere in the tables, and the application's role cannot read them", async () => {
    const secret = await beginSession(tried.records, { person: tried.number("ana"), now: start, provedAt: start });
    const { rows } = await tried.asSuperuser(
      "select encode(hash, 'escape') || encode(hash, 'base64') as kept from session",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
    await expect(
      tried.records.db
        .selectFrom("session" as "record")
        .selectAll()
        .execute(),
    ).rejects.toThrow("permission denied for table session");
  });
});

describe("a role", () => {
  test("is given by an administrator, stands in the log, and holds at the next request; ended, it does not", async () => {
    const kay = tried.number("kay");
    const secret = await beginSession(tried.records, { person: kay, now: start, provedAt: start });
    const outcome = await giveRole(tried.records, dev(), given(kay, "checker"));
    expect(outcome.status).toBe("written");
    expect((await whoIs(tried.records, secret, start))?.held).toEqual([{ role: "checker", organisation: "SYN-T001" }]);
    const [holding] = await holdingsOf(tried.records, { person: kay, organisations: ["SYN-T001"] }, { person: kay });
    if (holding === undefined) throw new RangeError("there is a holding");
    expect(holding).toMatchObject({
      role: "checker",
      givenBy: tried.number("dev"),
      givenByName: "Dev Eastwood",
      version: 1,
    });
    const ended = { holding, expectedVersion: 1, reason: "moved on", idempotencyKey: "e1" };
    expect((await endRole(tried.records, dev(), ended)).status).toBe("written");
    expect((await whoIs(tried.records, secret, start))?.held).toEqual([]);
    const revisions = await history(tried.records, dev(), holding.record);
    expect(revisions.map(({ state, author }) => [state, author])).toEqual([
      ["held", tried.number("dev")],
      ["ended", tried.number("dev")],
    ]);
  });

  test("is given by nobody to themselves, twice to nobody, and an organisation keeps an administrator", async () => {
    await expect(giveRole(tried.records, dev(), given(tried.number("dev"), "checker"))).rejects.toThrow(
      "Nobody gives a role to themselves.",
    );
    await expect(giveRole(tried.records, dev(), given(tried.number("finn"), "reader"))).rejects.toThrow(
      "They have the role reader there already.",
    );
    const all = await holdingsOf(tried.records, dev(), { organisation: "SYN-T001" });
    const own = all.find(({ role }) => role === "administrator");
    if (own === undefined) throw new RangeError("there is an administrator");
    await expect(
      endRole(tried.records, dev(), { holding: own, expectedVersion: 1, reason: "", idempotencyKey: "e2" }),
    ).rejects.toThrow("left without an administrator");
    expect((await holdingsOf(tried.records, dev(), { organisation: "SYN-T001" })).length).toBe(all.length);
  });

  test("of two administrators who end each other's role at once, one stays", async () => {
    const kay = tried.number("kay");
    await giveRole(tried.records, dev(), given(kay, "administrator"));
    const both = (await holdingsOf(tried.records, dev(), { organisation: "SYN-T001" })).filter(
      ({ role }) => role === "administrator",
    );
    expect(both).toHaveLength(2);
    const ends = await Promise.allSettled(
      both.map((holding, i) => {
        const other = both[1 - i]?.person ?? "";
        const asker = { person: other, organisations: ["SYN-T001"] };
        return endRole(tried.records, asker, { holding, expectedVersion: 1, reason: "", idempotencyKey: `both${i}` });
      }),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("what somebody saved to go on with is theirs alone", async () => {
  const [ana, ben] = ["ana", "ben"].map((name) => ({ person: tried.number(name), organisations: ["SYN-T001"] }));
  if (ana === undefined || ben === undefined) throw new RangeError("two people");
  const draft = { texts: { why: "a\0b", who: ["x", "y"] }, savedAt: "2026-11-22T09:00:00.000Z" };
  await saveDraft(tried.records, ana, "/access/SYN-T001/give", draft);
  expect(await readDraft(tried.records, ana, "/access/SYN-T001/give")).toEqual({
    texts: { why: "ab", who: ["x", "y"] },
    savedAt: draft.savedAt,
  });
  expect(await readDraft(tried.records, ben, "/access/SYN-T001/give")).toBeNull();
  await dropDraft(tried.records, ana, "/access/SYN-T001/give");
  expect(await readDraft(tried.records, ana, "/access/SYN-T001/give")).toBeNull();
});
