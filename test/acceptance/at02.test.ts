import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openward } from "../built-bin.ts";
import { smallDemo } from "./small-demo.ts";

const folder = mkdtempSync(join(tmpdir(), "openward-at02-"));
let demo: Awaited<ReturnType<typeof smallDemo>>;
beforeAll(async () => {
  demo = await smallDemo();
});
afterAll(() => {
  demo.remove();
  rmSync(folder, { recursive: true, force: true });
});

test("AT2: run twice, in another place, time zone and language, a pack is the same to the byte", async () => {
  const made = async (name: string, env: Record<string, string>) => {
    const out = join(folder, name, "pack");
    const words = ["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", "--in", demo.folder, "--out", out];
    expect((await openward(words, { env, cwd: name === "one" ? tmpdir() : "/" })).code).toBe(0);
    return Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(join(out, file), "utf8")]));
  };
  const one = await made("one", { TZ: "Pacific/Auckland", LANG: "cy_GB.UTF-8" });
  const two = await made("two", { TZ: "America/Los_Angeles", LANG: "C" });
  expect(Object.keys(one).length).toBeGreaterThanOrEqual(6);
  expect(Object.keys(two)).toEqual(Object.keys(one));
  for (const [file, text] of Object.entries(one)) expect(two[file] === text, file).toBe(true);
}, 240_000);
