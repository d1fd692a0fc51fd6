import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerTables } from "../../registers/all-tables.ts";
import { reachOwnServer } from "../../store/records/own-server/reach-own-server.ts";
import { type RunningRecords, startRecords } from "../../store/records/start-records.ts";
import { write } from "../../store/records/write.ts";
import { type TrialFolder, trialFolder } from "../try-command.ts";

let trial: TrialFolder;
const author = { person: "p-1", organisations: ["SYN-T001"] };
let key = 0;

beforeAll(() => {
  trial = trialFolder();
});
afterAll(() => trial?.remove());

/** The records of a site on a folder, until `close`. */
async function siteOn(dataDir: string): Promise<RunningRecords> {
  const running = startRecords({
    folder: join(dataDir, "records"),
    migrations: registerTables,
    signing: { dataDir, folder: join(dataDir, "log") },
    now: Date.now,
    log: () => {},
  });
  while ((await running.look()).state === "starting") await wait(20);
  return running;
}

async function writeTo(running: RunningRecords, count: number): Promise<void> {
  const records = running.now();
  if (records === null) throw new Error("no records");
  for (let i = 0; i < count; i++) {
    const outcome = await write(records, author, {
      kind: "idea",
      expectedVersion: 0,
      organisation: "SYN-T001",
      state: "idea",
      body: { text: `“${++key}”\n\t\\ \u{1f600}`, list: [1.5, null, true] },
      reason: "because",
      idempotencyKey: `k-${key}`,
    });
    expect(outcome.status).toBe("written");
  }
}

async function asSuperuser(dataDir: string, statement: string): Promise<void> {
  const server = await reachOwnServer(join(dataDir, "records"), () => {});
  const client = new pg.Client({ connectionString: server.superuserUrl.replace(/postgres$/, "openward") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
  await server.close();
}

describe("openward records", () => {
  test("says how it is used", async () => {
    expect(await trial.run(["records"])).toMatchObject({ code: 2 });
    expect(await trial.run(["records", "restore", "nowhere"])).toMatchObject({ code: 1 });
  });

  test("a backup is made beside the running site, and nobody else can read it", async () => {
    const running = await siteOn(join(trial.path, "data"));
    await writeTo(running, 20);
    await running.signedLog()?.sign();
    const { code, out } = await trial.run(["records", "backup", "copy"]);
    expect([code, out]).toEqual([0, expect.stringContaining("with 20 entries of the log")]);
    expect(statSync(join(trial.path, "copy")).mode & 0o077).toBe(0);
    expect((await trial.run(["records", "backup", "copy"])).err).toContain("is there already");
    await running.close();
    expect(existsSync(join(trial.path, "data-checkpoints-1"))).toBe(true);
  });

  test("a restored copy is the same, to the hash, and goes on where its key is brought along", async () => {
    expect(await trial.run(["records", "restore", "copy", "--data", "without-key"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("The key of the log"),
    });
    mkdirSync(join(trial.path, "again/log"), { recursive: true });
    copyFileSync(join(trial.path, "data/log/log.key"), join(trial.path, "again/log/log.key"));
    expect(await trial.run(["records", "restore", "copy", "--data", "again"])).toMatchObject({ code: 0, err: "" });
    expect(await trial.run(["records", "restore", "copy", "--data", "again"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("There are records here already"),
    });
    const { code, out } = await trial.run(["records", "verify", "--data", "again"]);
    expect([code, out]).toEqual([0, expect.stringContaining("All fits: 20 entries, 20 bodies")]);
    const running = await siteOn(join(trial.path, "again"));
    expect(await running.look()).toEqual({ state: "ready" });
    await writeTo(running, 1);
    await running.close();
  });

  test("a copy that is older than what keepers have is only read, and says why (T31)", async () => {
    mkdirSync(join(trial.path, "old/log"), { recursive: true });
    copyFileSync(join(trial.path, "data/log/log.key"), join(trial.path, "old/log/log.key"));
    const { code, err } = await trial.run(["records", "restore", "copy", "--data", "old"]);
    expect([code, err]).toEqual([1, expect.stringContaining("The log has 20 entries")]);
    expect(err).toContain("counts 21: what was written after entry 20 is missing here");
    const running = await siteOn(join(trial.path, "old"));
    expect(await running.look()).toMatchObject({ state: "read-only", because: expect.stringContaining("counts 21") });
    expect(running.signedLog()).toBeNull();
    await expect(writeTo(running, 1)).rejects.toThrow("The records can only be read just now.");
    await running.close();
    expect(await trial.run(["records", "verify", "--data", "old"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("sequence 21"),
    });
  });

  // What is looked at first comes last: each edit stays.
  test.each([
    [
      "update log_node set hash = sha256('x') where level = 1 and index = 1",
      "table log_node, level 1, index 1",
      "sequence 4",
    ],
    [
      "update revision set body = jsonb_set(body, '{text}', '\"other\"') where seq = 7",
      "table revision, record",
      "sequence 7",
    ],
    [
      "alter table log_leaf drop constraint log_leaf_check; update log_leaf set entry = replace(entry, 'create', 'revise') where seq = 5",
      "table log_leaf, seq 5",
      "sequence 5",
    ],
    ["update log_checkpoint set note = replace(note, 'time', 'tame')", "table log_checkpoint, number 1", "sequence 20"],
  ])("an edit by hand is found: %s", async (statement, table, sequence) => {
    await asSuperuser(join(trial.path, "without-key"), `begin; ${statement}; commit`);
    const { code, err } = await trial.run(["records", "verify", "--data", "without-key"]);
    expect([code, err]).toEqual([1, expect.stringContaining(table)]);
    expect(err).toContain(sequence);
  });

  test("a backup of which a file was changed is refused by name", async () => {
    const file = join(trial.path, "copy/revision.rows");
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, whole.replace("because", "Because"));
    const { code, err } = await trial.run(["records", "restore", "copy", "--data", "third"]);
    expect([code, err]).toEqual([1, expect.stringContaining("revision.rows is not the file that was backed up")]);
    writeFileSync(file, whole);
  });
});
