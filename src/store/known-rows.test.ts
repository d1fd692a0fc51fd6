import { expect, test } from "vitest";
import { KnownRows } from "./known-rows.ts";

const many = (count: number) => Array.from({ length: count }, (_, i) => ({ i }));

test("the same question with the same values is asked once, also by two at the same time", async () => {
  const known = new KnownRows();
  let asked = 0;
  const ask = (code: string) => known.get("select", { code }, async () => [{ asked: ++asked }]);
  expect(await Promise.all([ask("RR8"), ask("RR8"), ask("RM3")])).toEqual([
    [{ asked: 1 }],
    [{ asked: 1 }],
    [{ asked: 2 }],
  ]);
  expect(await ask("RR8")).toEqual([{ asked: 1 }]);
});

test("a question that failed is asked again", async () => {
  const known = new KnownRows();
  await expect(known.get("select", {}, () => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
  expect(await known.get("select", {}, async () => [{ a: 1 }])).toEqual([{ a: 1 }]);
});

test("rows that many readers share cannot be changed by one of them", async () => {
  const known = new KnownRows();
  const [row] = (await known.get("select", {}, async () => [{ days: [3, 1] }])) as { days: number[] }[];
  expect(() => row?.days.sort()).toThrow(TypeError);
});

test("large answers are not kept, and of the others the one asked for longest ago is let go", async () => {
  const known = new KnownRows();
  let asked = 0;
  const ask = (text: string, rows: number) =>
    known.get(text, {}, async () => {
      asked += 1;
      return many(rows);
    });
  await ask("large", 3001);
  await ask("large", 3001);
  expect(asked).toBe(2);
  for (let i = 0; i < 50; i++) await ask(`query ${i}`, 2999);
  await ask("query 0", 2999);
  expect(asked).toBe(52);
  await ask("one more", 10);
  await ask("query 0", 2999);
  expect(asked).toBe(53);
  await ask("query 1", 2999);
  expect(asked).toBe(54);
});
