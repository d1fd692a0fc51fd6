import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openward } from "../built-bin.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "openward-at01-"));
  expect((await openward(["demo", "--out", join(folder, "demo")])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("AT1: one command gives all outputs for a trust of 36 months, within a minute", async () => {
  const pack = join(folder, "pack");
  const started = Date.now();
  const { code, out } = await openward(
    ["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", "--in", join(folder, "demo"), "--out", pack],
    // Nothing is fetched: no address is reachable through a proxy that is not there.
    {
      env: { http_proxy: "http://127.0.0.1:9", https_proxy: "http://127.0.0.1:9", OPENWARD_DATA: join(folder, "data") },
    },
  );
  const seconds = (Date.now() - started) / 1000;
  expect(code).toBe(0);
  for (const file of [
    "board-pack.html",
    "indicators.csv",
    "signals.csv",
    "board-pack.json",
    "provenance.json",
    "suppression-log.csv",
  ]) {
    expect(readFileSync(join(pack, file), "utf8").length, file).toBeGreaterThan(20);
    expect(out).toContain(file);
  }
  const { parts } = JSON.parse(readFileSync(join(pack, "board-pack.json"), "utf8"));
  const activity = parts
    .flatMap(({ rows }: { rows: { indicator: { id: string } }[] }) => rows)
    .find(({ indicator }: { indicator: { id: string } }) => indicator.id === "A02");
  expect(activity.trend.points).toHaveLength(36);
  expect(existsSync(join(folder, "data")), "a pack made from files leaves what is served alone").toBe(false);
  expect(seconds).toBeLessThan(60);
});
