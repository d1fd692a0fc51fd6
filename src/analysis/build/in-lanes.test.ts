import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../domain/sql.ts";
import { Database } from "../../store/database.ts";
import { inLanes, type Task } from "./in-lanes.ts";

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
});
afterAll(() => db.close());

/** A task that notes when it begins and ends, and lets others in between. */
const noted = (notes: string[], name: string, ...after: string[]): Task => ({
  name,
  after,
  run: async (lane) => {
    notes.push(`${name} begins`);
    await lane.rows(sql`select 1`);
    notes.push(`${name} ends`);
  },
});

test("every task runs once, after those it waits for, and two at a time at most", async () => {
  const notes: string[] = [];
  await inLanes(db, [
    noted(notes, "c", "a", "b"),
    noted(notes, "a", "no task"),
    noted(notes, "b"),
    noted(notes, "d", "c"),
  ]);
  expect([...notes].sort()).toEqual(["a", "b", "c", "d"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  for (const before of ["a ends", "b ends"]) expect(notes.indexOf(before)).toBeLessThan(notes.indexOf("c begins"));
  let running = 0;
  for (const note of notes) {
    running += note.endsWith("begins") ? 1 : -1;
    expect(running).toBeLessThanOrEqual(2);
  }
  expect(notes.slice(-2)).toEqual(["d begins", "d ends"]);
});

test("work on one connection is seen by the next", async () => {
  await inLanes(db, [
    { name: "twice", after: ["once"], run: (lane) => lane.run(sql`create table twice as select 2 * n as n from once`) },
    { name: "once", after: [], run: (lane) => lane.run(sql`create table once as select 21 as n`) },
  ]);
  expect(await db.rows(sql`select n from twice`)).toEqual([{ n: 42 }]);
});

test("a task that fails ends the whole, once nothing runs any more", async () => {
  const notes: string[] = [];
  const fails: Task = { name: "fails", after: [], run: (lane) => lane.run(sql`select * from nowhere`) };
  await expect(inLanes(db, [fails, noted(notes, "beside"), noted(notes, "later", "fails")])).rejects.toThrow("nowhere");
  expect(notes).toEqual(["beside begins", "beside ends"]);
});

test("tasks that wait for each other are our mistake", async () => {
  await expect(inLanes(db, [noted([], "a", "b"), noted([], "b", "a")])).rejects.toThrow(
    new RangeError("tasks wait for each other: a, b"),
  );
});
