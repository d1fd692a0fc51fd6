import { afterAll, beforeAll, expect, test } from "vitest";
import { stepsToTake } from "./migrate.ts";
import { type Migration, migrationHash } from "./migration.ts";
import { recordTables } from "./migrations/001-records.ts";
import { openRecords } from "./open-records.ts";
import { type TriedRecords, tryRecords } from "./try-records.ts";

let tried: TriedRecords;
beforeAll(async () => {
  tried = await tryRecords();
});
afterAll(() => tried?.close());

const calls: Migration = { name: "calls/001-calls", sql: "create table call (a int); grant select on call to {app}" };
const more: Migration = { name: "calls/002-more", sql: "alter table call add b int" };
const open = async (...migrations: Migration[]) => {
  const records = await openRecords({ ownerUrl: tried.ownerUrl, migrations, now: Date.now, log: () => {} });
  await records.close();
};
const names = async () =>
  (await tried.asOwner("select name from migration order by name")).rows.map(({ name }) => name as string);

test("steps are taken once, in order, also by five that start at the same time", async () => {
  await Promise.all(Array.from({ length: 5 }, () => open(calls, more)));
  await open(calls, more);
  expect(await names()).toEqual([
    "calls/001-calls",
    "calls/002-more",
    "records/001-records-and-log",
    "records/002-checkpoints",
  ]);
});

test("an older program refuses what a newer one wrote, by name", async () => {
  await expect(open(calls)).rejects.toThrow(
    'The records were written by a newer Openward: this one does not know "calls/002-more".',
  );
});

test("a step that was changed after it was taken is refused, by name", async () => {
  await expect(open(calls, { ...more, sql: `${more.sql} ` })).rejects.toThrow('The step "calls/002-more"');
});

test("a step that fails leaves nothing of itself, and those before it stand", async () => {
  const wrong = { name: "calls/003-wrong", sql: "create table half (a int); select 1/0" };
  await expect(open(calls, more, wrong)).rejects.toThrow("division by zero");
  expect(await names()).not.toContain("calls/003-wrong");
  expect((await tried.asOwner("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
});

test("a step that would come before one that was taken is refused; one of another subject is not", () => {
  const taken = [recordTables, more].map((step) => ({ name: step.name, hash: migrationHash(step) }));
  expect(() => stepsToTake([recordTables, calls, more], taken)).toThrow('comes before "calls/002-more"');
  const other = { name: "audits/001-audits", sql: "" };
  expect(stepsToTake([recordTables, more, other], taken)).toEqual([other]);
});

test("a server that is not there, and a wrong password, are said in words", async () => {
  const at = (change: (url: URL) => void) => {
    const url = new URL(tried.ownerUrl);
    change(url);
    return openRecords({ ownerUrl: url.href, now: Date.now, log: () => {} });
  };
  await expect(at((url) => Object.assign(url, { port: "1" }))).rejects.toMatchObject({
    kind: "unavailable",
    message: expect.stringContaining("The PostgreSQL at 127.0.0.1:1 cannot be used"),
  });
  await expect(at((url) => Object.assign(url, { password: "guessed" }))).rejects.toThrow(
    "it does not know the password",
  );
});

test("an owner who may make no roles is told what to do, and works with a role that was made for it", async () => {
  const { pathname, host } = new URL(tried.ownerUrl);
  const database = pathname.slice(1);
  await tried.asSuperuser("create role plain login password 'p'; create role plain_app login password 'a'");
  await tried.asSuperuser(`create database ${database}_plain owner plain`);
  const url = (role: string, password: string) => `postgresql://${role}:${password}@${host}/${database}_plain`;
  const asked = { ownerUrl: url("plain", "p"), now: Date.now, log: () => {} };
  try {
    await expect(openRecords(asked)).rejects.toMatchObject({
      advice: expect.stringContaining("OPENWARD_APP_DATABASE_URL"),
    });
    await expect(openRecords({ ...asked, appUrl: url("plain", "p") })).rejects.toThrow("must not work as it");
    const records = await openRecords({ ...asked, appUrl: url("plain_app", "a") });
    expect(await records.db.selectFrom("record").selectAll().execute()).toEqual([]);
    await records.close();
  } finally {
    await tried.asSuperuser(`drop database ${database}_plain with (force)`);
    await tried.asSuperuser("drop role plain; drop role plain_app");
  }
});
