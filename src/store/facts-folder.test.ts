import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import {
  clearStaging,
  currentFacts,
  factsToReplace,
  openCurrentFacts,
  runningBuildSince,
  stagingPath,
  swapIn,
} from "./facts-folder.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "openward-folder-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Facts with one number in them, built aside. */
async function stage(number: number, synthetic = "no"): Promise<string> {
  const path = stagingPath(data);
  const db = await Database.open(path);
  await db.run(sql`create table build (key varchar, value varchar)`);
  await db.run(sql`insert into build values ('number', $number), ('synthetic', $synthetic)`, {
    number: String(number),
    synthetic,
  });
  await db.run(sql`checkpoint`);
  db.close();
  return path;
}

async function numberServed(): Promise<string | undefined> {
  const open = await openCurrentFacts(data);
  if (open === null) return undefined;
  const rows = await open.facts.rows<{ value: string }>(sql`select value from build where key = 'number'`);
  open.facts.close();
  return rows[0]?.value;
}

const files = () => readdirSync(join(data, "facts")).sort();
// Above every process number that Linux gives.
const nobody = 99_999_999;

test("before the first build nothing is served", async () => {
  expect(currentFacts(data)).toBeNull();
  expect(await openCurrentFacts(data)).toBeNull();
});

test("what is swapped in is served, and says whether it is synthetic", async () => {
  await swapIn(data, await stage(1, "yes"), "aaaa");
  const open = await openCurrentFacts(data);
  expect(open).toMatchObject({ buildId: "aaaa", synthetic: true });
  open?.facts.close();
  expect(await numberServed()).toBe("1");
});

test("facts that are served cannot be written to", async () => {
  await swapIn(data, await stage(1), "aaaa");
  const open = await openCurrentFacts(data);
  await expect(open?.facts.run(sql`insert into build values ('more', '1')`)).rejects.toThrow(/read-only/i);
  open?.facts.close();
});

test("a reader that has the old facts open still reads them after a swap; after the next one they are gone", async () => {
  await swapIn(data, await stage(1), "aaaa");
  const open = await openCurrentFacts(data);
  await swapIn(data, await stage(2), "bbbb");
  expect(await numberServed()).toBe("2");
  expect(await open?.facts.rows(sql`select value from build where key = 'number'`)).toEqual([{ value: "1" }]);
  open?.facts.close();
  await swapIn(data, await stage(3), "cccc");
  expect(files()).toEqual(["current.json", "facts-bbbb.duckdb", "facts-cccc.duckdb"]);
});

test("20 swaps at once leave one of them served whole", async () => {
  const staged: string[] = [];
  for (let i = 0; i < 20; i++) staged.push(await stage(i));
  await Promise.all(staged.map((path, i) => swapIn(data, path, `b${i}`)));
  const { buildId } = currentFacts(data) ?? {};
  expect(`b${await numberServed()}`).toBe(buildId);
  expect(files().filter((file) => file.includes("staging") || file.includes("lock"))).toEqual([]);
});

describe("facts whose bytes changed are refused before anything is read from them", () => {
  const path = () => join(data, "facts", "facts-aaaa.duckdb");
  beforeEach(async () => {
    await swapIn(data, await stage(1), "aaaa");
  });

  test("one byte, wherever it is, with the old date put back", async () => {
    const whole = readFileSync(path());
    const stamp = new Date("2026-01-01");
    for (const at of [0, 100, Math.floor(whole.length / 2), whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path(), bytes);
      utimesSync(path(), stamp, stamp);
      await expect(openCurrentFacts(data), `byte ${at}`).rejects.toThrow("have changed since they were built");
    }
  });

  test("cut short, empty or gone", async () => {
    truncateSync(path(), 4096);
    await expect(openCurrentFacts(data)).rejects.toThrow("are missing or have changed");
    truncateSync(path(), 0);
    await expect(openCurrentFacts(data)).rejects.toThrow("are missing or have changed");
    rmSync(path());
    await expect(openCurrentFacts(data)).rejects.toThrow("are missing or have changed");
  });

  test.each([
    ["half a pointer", '{"buildId":"aa'],
    ["nothing", ""],
    ["another shape", "[]"],
    ["null", "null"],
  ])("%s in place of the pointer is refused too, and a build may replace it", async (_, text) => {
    writeFileSync(join(data, "facts", "current.json"), text);
    await expect(openCurrentFacts(data)).rejects.toThrow("is damaged; nothing was read");
    expect(factsToReplace(data)).toBeNull();
    await swapIn(data, await stage(2), "bbbb");
    expect(await numberServed()).toBe("2");
  });

  test("a pointer never leads out of its folder", async () => {
    const pointer = { ...currentFacts(data), file: "../../elsewhere.duckdb" };
    writeFileSync(join(data, "facts", "current.json"), JSON.stringify(pointer));
    await expect(openCurrentFacts(data)).rejects.toThrow("is damaged");
  });
});

describe("what a killed build left behind", () => {
  test("is ignored by readers and removed by the next build, while what runs is left alone", async () => {
    await swapIn(data, await stage(1), "aaaa");
    const left = [`staging-${nobody}-1.duckdb`, `staging-${nobody}-1.duckdb.wal`, `current.json.writing-${nobody}-1`];
    for (const file of left) writeFileSync(join(data, "facts", file), "half");
    const running = `staging-${process.ppid}-1.duckdb`;
    writeFileSync(join(data, "facts", running), "half");
    expect(await numberServed()).toBe("1");
    clearStaging(stagingPath(data));
    expect(files()).toEqual(["current.json", "facts-aaaa.duckdb", running]);
  });

  test("a half-written file under a final name that nothing points to is never read, and goes with the next swap", async () => {
    await swapIn(data, await stage(1), "aaaa");
    writeFileSync(join(data, "facts", "facts-half.duckdb"), "half");
    expect(await numberServed()).toBe("1");
    await swapIn(data, await stage(2), "bbbb");
    expect(existsSync(join(data, "facts", "facts-half.duckdb"))).toBe(false);
  });

  test("does not count as a build that runs; one that runs is known, with its beginning, until it ends", async () => {
    await swapIn(data, await stage(0), "none");
    writeFileSync(join(data, "facts", `staging-${nobody}-1.begun`), "");
    expect(runningBuildSince(data)).toBeNull();
    const before = Date.now() - 2000;
    const path = await stage(1);
    expect(runningBuildSince(data)?.getTime()).toBeGreaterThan(before);
    await swapIn(data, path, "aaaa");
    expect(runningBuildSince(data)).toBeNull();
    const failed = stagingPath(data);
    expect(runningBuildSince(data)).not.toBeNull();
    clearStaging(failed);
    expect(runningBuildSince(data)).toBeNull();
    expect(runningBuildSince(join(data, "nowhere"))).toBeNull();
  });

  test("two builds of one process have two places to build in", () => {
    expect(stagingPath(data)).not.toBe(stagingPath(data));
  });
});
