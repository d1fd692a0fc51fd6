import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runningPostmaster } from "./postmaster.ts";
import { type OwnServer, startOwnServer } from "./start-own-server.ts";

let folder: string;
let said: string[];
let servers: OwnServer[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openward-own-server-"));
  said = [];
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(place = folder): Promise<OwnServer> {
  const server = await startOwnServer({ folder: place, log: (sentence) => said.push(sentence) });
  servers.push(server);
  return server;
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: question, rowMode: "array" });
    return rows[0];
  } finally {
    await client.end();
  }
}

test("a clean machine gets a PostgreSQL that flushes to the disk, whose data no other user reads", async () => {
  const server = await start();
  const settings = `select current_setting('fsync'), current_setting('full_page_writes'), current_setting('data_checksums')`;
  expect(await ask(server.ownerUrl, settings)).toEqual(["on", "on", "on"]);
  expect(
    await ask(server.ownerUrl, "select rolsuper, rolbypassrls from pg_roles where rolname = current_user"),
  ).toEqual([false, false]);
  expect(statSync(join(folder, "cluster")).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  if (process.getuid?.() === 0) expect(statSync(join(folder, "cluster")).uid).not.toBe(0);
});

test("what was written is there after a stop and another start, and nothing runs in between", async () => {
  const first = await start();
  await ask(first.ownerUrl, "create table kept as select 41 as days");
  await first.close();
  expect(runningPostmaster(join(folder, "cluster"))).toBeNull();
  expect(existsSync(join(folder, "openward.lock"))).toBe(false);
  const second = await start();
  expect(await ask(second.ownerUrl, "select days from kept")).toEqual([41]);
  expect(said).toEqual([]);
});

test("a second start on the same folder is refused, naming the folder and the process that has it", async () => {
  await start();
  await expect(start()).rejects.toThrow(`Process ${process.pid} of Openward has the records in ${folder}.`);
});

test("nobody gets in without the password", async () => {
  const { ownerUrl } = await start();
  const wrong = ownerUrl.replace(/:[^:@]+@/, ":guessed@");
  await expect(ask(wrong, "select 1")).rejects.toThrow("password authentication failed");
});

test("data whose passwords were lost are refused by name, and not overwritten", async () => {
  await (await start()).close();
  rmSync(join(folder, "secrets.json"));
  await expect(start()).rejects.toThrow("secrets.json with their passwords is gone");
  expect(readFileSync(join(folder, "cluster", "PG_VERSION"), "utf8").trim()).toBe("18");
});

// Root's own folders are closed to the user who runs PostgreSQL.
test.runIf(process.getuid?.() === 0)("data may lie below a folder that their owner has no way into", async () => {
  const closed = mkdtempSync(join(tmpdir(), "openward-closed-"));
  try {
    const server = await start(join(closed, "data", "records"));
    expect(await ask(server.ownerUrl, "select 1")).toEqual([1]);
    await server.close();
    const again = await start(join(closed, "data", "records"));
    expect(await ask(again.ownerUrl, "select 1")).toEqual([1]);
    await again.close();
  } finally {
    rmSync(closed, { recursive: true, force: true });
  }
});
