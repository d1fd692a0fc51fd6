import { expect, test } from "vitest";
import { type Fresh, pageCache } from "./page-cache.ts";

const page = (bytes: number, status = 200): Fresh => ({
  sent: { status, headers: {}, body: "x".repeat(bytes), bytes },
  mayBeKept: true,
});

test("keeps what was made, and lets go first of what was asked for longest ago", async () => {
  const cache = pageCache(100_000);
  for (const key of ["a", "b", "c", "d"]) await cache.get("1", key, async () => page(20_000));
  expect(cache.find("1", "a")).toBeDefined();
  await cache.get("1", "e", async () => page(20_000));
  expect(["a", "b", "c", "d", "e"].filter((key) => cache.find("1", key) !== undefined)).toEqual(["a", "c", "d", "e"]);
  expect(cache.bytes()).toBeLessThanOrEqual(100_000);
});

test("never holds more than it may, whatever is asked of it", async () => {
  const cache = pageCache(50_000);
  for (let i = 0; i < 5000; i++) await cache.get("1", `${i % 700}`, async () => page((i * 7919) % 20_000));
  expect(cache.bytes()).toBeLessThanOrEqual(50_000);
  expect(cache.bytes()).toBeGreaterThan(20_000);
});

test("is empty for another build, and what was still being made for the one before is not kept", async () => {
  const cache = pageCache(100_000);
  await cache.get("1", "a", async () => page(10));
  let made: (fresh: Fresh) => void = () => {};
  const late = cache.get("1", "b", () => new Promise<Fresh>((resolve) => (made = resolve)));
  expect(cache.find("2", "a")).toBeUndefined();
  expect(cache.bytes()).toBe(0);
  made(page(10));
  expect((await late).sent.status).toBe(200);
  expect(cache.bytes()).toBe(0);
});

test("keeps nothing that is not a whole good answer, or that fills a quarter of it", async () => {
  const cache = pageCache(100_000);
  await cache.get("1", "a", async () => page(10, 404));
  await cache.get("1", "b", async () => ({ ...page(10), mayBeKept: false }));
  await cache.get("1", "c", async () => page(30_000));
  expect(cache.bytes()).toBe(0);
  await expect(cache.get("1", "d", () => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
  expect((await cache.get("1", "d", async () => page(10))).kept).toBe(false);
});
