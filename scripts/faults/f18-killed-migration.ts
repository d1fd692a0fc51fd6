import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Migration } from "../../src/store/records/migration.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { checkLog } from "./check-log.ts";
import { type Fault, holds } from "./fault.ts";
import { startWriting } from "./writing-process.ts";

const table = (name: string) => `create table ${name} (a int primary key); grant select on ${name} to {app};`;
const migrations: readonly Migration[] = [
  { name: "trial/001-one", sql: table("one_a") + table("one_b") },
  { name: "trial/002-two", sql: table("two_a") + table("two_b") },
];
const setUp = ["records.before-cluster-move", "records.after-cluster-move"];
const points = ["records.migrate.before-note", "records.migrate.before-commit", "records.migrate.after-commit"];

export const killedMigration: Fault = {
  name: "F18",
  what: "the first start is killed at every named point of setting up and of each migration: the next goes on, and no table is half there",
  run: async ({ folder, hit }) => {
    let kills = 0;
    const killedAt = async (place: string, point: string, time: number) => {
      const killed = startWriting(
        { folder: place, name: "f18", onlyOpen: true, migrations },
        { OPENWARD_CRASH_AT: `${point}:${time}` },
      );
      holds((await killed.ended) === "SIGKILL", `${point}:${time} was not reached: ${killed.said.join(" ")}`);
      hit(point);
      kills += 1;
    };
    const acknowledged = [];
    // Each step is killed at each point before it is taken; what one kill left is what the next starts from.
    const first = join(folder, "one-after-the-other");
    for (const point of setUp) await killedAt(first, point, 1);
    for (let step = 0; step <= migrations.length; step++)
      for (const point of points) {
        await killedAt(first, point, 1);
        await whole(first);
      }
    const process_ = startWriting({ folder: first, name: "f18-writes", migrations });
    await process_.writing;
    await wait(100);
    await process_.kill("SIGKILL");
    acknowledged.push(...process_.acknowledged);
    await whole(first, 2);
    const server = await startOwnServer({ folder: first, log: () => {} });
    try {
      await checkLog(server.superuserUrl.replace(/postgres$/, "openward"), acknowledged);
    } finally {
      await server.close();
    }
    return { acknowledged: acknowledged.length, seen: `${kills} kills` };
  },
};

/** Every step is noted and all there, or neither. */
async function whole(folder: string, expected?: number): Promise<void> {
  const server = await startOwnServer({ folder, log: () => {} });
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    const has = new Set(tables.map(({ name }) => name));
    const { rows: taken } = has.has("migration")
      ? await client.query<{ name: string }>("select name from migration")
      : { rows: [] };
    const noted = new Set(taken.map(({ name }) => name));
    const steps = {
      "records/001-records-and-log": ["record", "revision", "log_leaf"],
      "trial/001-one": ["one_a", "one_b"],
      "trial/002-two": ["two_a", "two_b"],
    };
    for (const [step, made] of Object.entries(steps))
      for (const name of made) holds(has.has(name) === noted.has(step), `${step}: half there (${name})`);
    if (expected !== undefined)
      holds(
        [...noted].filter((name) => name.startsWith("trial/")).length === expected,
        `${noted.size} steps were taken`,
      );
  } finally {
    await client.end();
    await server.close();
  }
}
