import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";

let folder: string;
let db: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "openward-database-"));
  db = await Database.open(":memory:");
  await db.run(sql`create table t as select * from (values (1, 'a'), (2, null)) as v(n, word)`);
  await db.run(sql`create view shown as select n * 10 as ten from t`);
  await db.run(sql`create macro twice(x) as x * 2`);
});
afterAll(() => {
  db?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("rows come back as plain data", () => {
  test.each([
    ["a day", sql`select date '2026-09-30' as v`, "2026-09-30"],
    ["a day long ago", sql`select date '0001-01-01' as v`, "0001-01-01"],
    ["a moment", sql`select timestamp '2026-09-30 12:34:56' as v`, "2026-09-30 12:34:56"],
    ["a whole number", sql`select 9007199254740991::bigint as v`, Number.MAX_SAFE_INTEGER],
    ["a sum of whole numbers", sql`select sum(n) as v from t`, 3],
    ["a count of nothing", sql`select count(*) as v from t where n > 9`, 0],
    ["a fraction", sql`select 0.1::double as v`, 0.1],
    ["an exact decimal", sql`select -12.50::decimal(10, 2) as v`, -12.5],
    ["a claim", sql`select 1 = 2 as v`, false],
    ["nothing", sql`select null::integer as v`, null],
    ["a sum over no rows", sql`select sum(n) as v from t where n > 9`, null],
    ["a list, its gaps kept", sql`select [date '2026-04-01', null] as v`, ["2026-04-01", null]],
    ["a list of fixed length", sql`select [1, 2]::bigint[2] as v`, [1, 2]],
    [
      "a structure within a list",
      sql`select [{'day': date '2026-04-01', 'n': 3::bigint}] as v`,
      [{ day: "2026-04-01", n: 3 }],
    ],
    ["letters of every kind", sql`select 'Ysgol – “Tŷ” 😀' as v`, "Ysgol – “Tŷ” 😀"],
    ["anything else as its text", sql`select interval 3 days as v`, "3 days"],
  ])("%s", async (_, text, value) => {
    expect(await db.rows(text)).toEqual([{ v: value }]);
  });

  test("in the order asked for, with a name for each column", async () => {
    expect(await db.rows(sql`select word, n from t order by n desc`)).toEqual([
      { word: null, n: 2 },
      { word: "a", n: 1 },
    ]);
    expect(await db.rows(sql`select n from t where n > 9`)).toEqual([]);
  });
});

describe("values are bound by name", () => {
  test("so that a text is only ever a text", async () => {
    const hostile = "'; drop table t; --";
    expect(
      await db.rows(sql`select $word as word, $n as n, $yes as yes, $none as none`, {
        word: hostile,
        n: 1.5,
        yes: true,
        none: null,
      }),
    ).toEqual([{ word: hostile, n: 1.5, yes: true, none: null }]);
    expect(await db.rows(sql`select count(*) as n from t`)).toEqual([{ n: 2 }]);
  });

  test("also where something is written", async () => {
    await db.run(sql`create table noted (word varchar)`);
    await db.run(sql`insert into noted values ($word)`, { word: "it's" });
    expect(await db.rows(sql`select word from noted`)).toEqual([{ word: "it's" }]);
    await db.run(sql`drop table noted`);
  });
});

test("a join to the newest row before never goes through all pairs, on any connection", async () => {
  const db = await Database.open(":memory:");
  const threshold = sql`select current_setting('asof_loop_join_threshold')::integer as rows`;
  expect(await db.rows(threshold)).toEqual([{ rows: 0 }]);
  const other = await db.fork();
  expect(await other.rows(threshold)).toEqual([{ rows: 0 }]);
  other.close();
  db.close();
});

test("no extension is ever fetched or loaded of itself", async () => {
  const path = join(folder, "settings.duckdb");
  (await Database.open(path)).close();
  for (const opened of [await Database.open(":memory:"), await Database.openFacts(path)]) {
    expect(
      await opened.rows(
        sql`select name, value from duckdb_settings() where name in ('autoinstall_known_extensions', 'autoload_known_extensions') order by name`,
      ),
    ).toEqual([
      { name: "autoinstall_known_extensions", value: "false" },
      { name: "autoload_known_extensions", value: "false" },
    ]);
    opened.close();
  }
});

describe("finished facts", () => {
  const path = () => join(folder, "it's [facts] 1.duckdb");
  beforeAll(() => db.save(path()));

  test("are saved whole, views and macros too, and read back under any file name", async () => {
    const facts = await Database.openFacts(path());
    expect(facts.catalog).toBe("facts");
    expect(await facts.rows(sql`select twice(ten) as n from shown order by n`)).toEqual([{ n: 20 }, { n: 40 }]);
    facts.close();
  });

  test("cannot be changed; other relations may be made beside them", async () => {
    const hash = () => createHash("sha256").update(readFileSync(path())).digest("hex");
    const before = hash();
    const facts = await Database.openFacts(path());
    for (const change of [sql`insert into t values (3, 'c')`, sql`drop table t`, sql`create table u (n integer)`])
      await expect(facts.run(change)).rejects.toThrow(/read-only/);
    await facts.run(sql`create table memory.main.beside as select * from t`);
    expect(await facts.rows(sql`select count(*) as n from memory.main.beside`)).toEqual([{ n: 2 }]);
    facts.close();
    expect(hash()).toBe(before);
  });

  test("may be open twice", async () => {
    const [one, other] = [await Database.openFacts(path()), await Database.openFacts(path())];
    expect(await one.rows(sql`select count(*) as n from t`)).toEqual(
      await other.rows(sql`select count(*) as n from t`),
    );
    one.close();
    other.close();
  });

  test("that are not there are an error, and no empty file is left", async () => {
    const missing = join(folder, "missing.duckdb");
    await expect(Database.openFacts(missing)).rejects.toThrow();
    expect(() => readFileSync(missing)).toThrow();
  });
});

describe("a fork", () => {
  test("sees the same data, also what is written after it was made", async () => {
    const fork = await db.fork();
    await db.run(sql`create table later as select 7 as n`);
    expect(await fork.rows(sql`select n from later`)).toEqual([{ n: 7 }]);
    await fork.run(sql`drop table later`);
    await expect(db.rows(sql`select n from later`)).rejects.toThrow();
    fork.close();
  });

  test("has a search path of its own", async () => {
    const fork = await db.fork();
    await fork.run(sql`create schema elsewhere`);
    await fork.run(sql`set schema = 'elsewhere'`);
    expect(await fork.rows(sql`select current_schema() as schema`)).toEqual([{ schema: "elsewhere" }]);
    expect(await db.rows(sql`select current_schema() as schema`)).toEqual([{ schema: "main" }]);
    fork.close();
    await db.run(sql`drop schema elsewhere`);
  });

  test("of facts in a file begins in the facts", async () => {
    const path = join(folder, "forked.duckdb");
    await db.save(path);
    const facts = await Database.openFacts(path);
    const fork = await facts.fork();
    expect(await fork.rows(sql`select count(*) as n from t`)).toEqual([{ n: 2 }]);
    expect(fork.catalog).toBe("facts");
    fork.close();
    facts.close();
  });

  test("leaves the data open when it is closed", async () => {
    (await db.fork()).close();
    expect(await db.rows(sql`select count(*) as n from t`)).toEqual([{ n: 2 }]);
  });
});
