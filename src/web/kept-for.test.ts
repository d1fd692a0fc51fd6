import { expect, test } from "vitest";
import type { Facts } from "../store/database.ts";
import { keptFor } from "./kept-for.ts";

const build = (): Facts => ({ rows: () => Promise.resolve([]) }) as unknown as Facts;

test("an answer is worked out once a build, again for another build, and again after it went wrong", async () => {
  const [first, second] = [build(), build()];
  let made = 0;
  const make = async () => {
    made += 1;
    return made;
  };
  expect([await keptFor(first, "a", make), await keptFor(first, "a", make), await keptFor(second, "a", make)]).toEqual([
    1, 1, 2,
  ]);
  await expect(keptFor(first, "b", () => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
  expect(await keptFor(first, "b", make)).toBe(3);
});

test("the answer asked for longest ago is let go", async () => {
  const facts = build();
  for (let i = 0; i < 25; i++) await keptFor(facts, String(i), async () => i);
  expect(await keptFor(facts, "24", async () => -1)).toBe(24);
  expect(await keptFor(facts, "0", async () => -1)).toBe(-1);
});
