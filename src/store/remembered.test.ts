import { expect, test } from "vitest";
import type { Facts } from "./database.ts";
import { remembered } from "./remembered.ts";

const someFacts = (): Facts => ({ rows: () => Promise.resolve([]) });

test("a question is answered once for the same facts, and again for others", async () => {
  const facts = someFacts();
  let asked = 0;
  const ask = (of: Facts) => remembered(of, "name RR8", async () => ++asked);
  expect([await ask(facts), await ask(facts), await ask(someFacts())]).toEqual([1, 1, 2]);
});

test("what failed is asked again", async () => {
  const facts = someFacts();
  await expect(remembered(facts, "x", () => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
  expect(await remembered(facts, "x", async () => "yes")).toBe("yes");
});

test("what was asked longest ago is let go once there are thousands", async () => {
  const facts = someFacts();
  let asked = 0;
  const ask = (key: string) => remembered(facts, key, async () => ++asked);
  await ask("first");
  for (let i = 0; i < 3999; i++) await ask(`other ${i}`);
  const before = asked;
  await ask("first");
  expect(asked).toBe(before);
  await ask("one more");
  await ask("other 0");
  expect(asked).toBe(before + 2);
});

test("of large answers fewer are kept, and they push out no small ones", async () => {
  const facts = someFacts();
  const large = { name: "large", most: 2 };
  let asked = 0;
  const ask = (key: string) => remembered(facts, key, async () => ++asked, large);
  await remembered(facts, "small", async () => "kept");
  for (const key of ["a", "b", "c"]) await ask(key);
  expect(await ask("c")).toBe(3);
  expect(await ask("a")).toBe(4);
  expect(await remembered(facts, "small", async () => "again")).toBe("kept");
});
