import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { TookTooLong } from "./lanes.ts";

let folder: string;
let facts: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "openward-lanes-"));
  const path = join(folder, "facts.duckdb");
  const db = await Database.open(":memory:");
  await db.run(sql`create table t as select range as n from range(1000)`);
  await db.save(path);
  db.close();
  facts = await Database.openFacts(path, {
    threads: 1,
    memoryBytes: 200e6,
    readers: { atATime: 2, longestMs: 300 },
  });
});
afterAll(() => {
  facts?.close();
  rmSync(folder, { recursive: true, force: true });
});

const endless = sql`select count(*) as n from range(100000000) a, range(1000) b where a.range % 7 <> b.range % 3`;

describe("facts that many readers ask at once", () => {
  test("answer each of them, though fewer queries run at a time than are asked", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => facts.rows(sql`select n from t where n = $i`, { i })),
    );
    expect(answers).toEqual(Array.from({ length: 40 }, (_, i) => [{ n: i }]));
  });

  test("stop a query that runs for too long, and answer the next on the same connection", async () => {
    const begun = Date.now();
    const both = await Promise.allSettled([facts.rows(endless), facts.rows(endless)]);
    for (const each of both)
      expect(each).toMatchObject({ status: "rejected", reason: expect.any(TookTooLong) as unknown });
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(await facts.rows(sql`select count(*) as n from t`)).toEqual([{ n: 1000 }]);
  });

  test("do not hold the time a query waited for its turn against it", async () => {
    const blocking = [facts.rows(endless), facts.rows(endless)].map((each) => each.catch(() => null));
    expect(await facts.rows(sql`select count(*) as n from t`)).toEqual([{ n: 1000 }]);
    await Promise.all(blocking);
  });

  test("tell a mistake in a query from one that took too long", async () => {
    await expect(facts.rows(sql`select nothing from t`)).rejects.not.toThrow(TookTooLong);
  });

  test("limit a fork too, which keeps what it made for itself", async () => {
    const fork = await facts.fork();
    await fork.run(sql`attach ':memory:' as aside`);
    await fork.run(sql`create table aside.own as select 1 as n`);
    expect(await fork.rows(sql`select n from aside.own`)).toEqual([{ n: 1 }]);
    await expect(fork.rows(endless)).rejects.toThrow(TookTooLong);
    expect(await fork.rows(sql`select count(*) as n from t`)).toEqual([{ n: 1000 }]);
    await fork.run(sql`detach aside`);
    fork.close();
  });

  test("may use so much memory and no more", async () => {
    expect(await facts.rows(sql`select current_setting('memory_limit') as m, current_setting('threads') as t`)).toEqual(
      [{ m: expect.stringMatching(/^190\.\d MiB$/) as unknown, t: 1 }],
    );
  });
});
