import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "./create-app.ts";
import { oneBuild, type TriedSite, trySite } from "./try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("a request leaves one line: when, which kind of page, how it went, and nothing of who asked or what for", async () => {
  const lines: string[] = [];
  const app = createApp({
    builds: oneBuild({ state: "build", readers: site.readers }),
    version: "1",
    log: () => {},
    logRequest: (line) => lines.push(line),
  });
  const personal = {
    "user-agent": "secret-agent",
    referer: "http://secret-referrer/",
    "x-forwarded-for": "203.0.113.9",
    cookie: "secret=cookie",
    "accept-encoding": "br",
  };
  const ask = (address: string, init: RequestInit = {}) => app.request(address, { headers: personal, ...init });
  await ask("/organisations/SYN-T001?period=2026-27H1&secret-word=x");
  await ask("/organisations/SYN-T001?period=2026-27H1");
  await ask("/organisations?q=secret-name");
  await ask("/secret-path/203.0.113.9");
  await ask("/organisations/secret-code");
  await ask("/about", { method: "HEAD" });
  await ask("/about", { method: "SECRET" });
  await ask("/healthz");
  const notes = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(notes.map(({ method, route, status, kept }) => [method, route, status, kept])).toEqual([
    ["GET", "/organisations/:code", 200, false],
    ["GET", "/organisations/:code", 200, true],
    ["GET", "/organisations", 200, false],
    ["GET", "other", 404, false],
    ["GET", "/organisations/:code", 404, false],
    ["HEAD", "/about", 200, false],
    ["other", "other", 405, false],
    ["GET", "/healthz", 200, false],
  ]);
  for (const note of notes) {
    expect(Object.keys(note)).toEqual(["time", "method", "route", "status", "ms", "bytes", "kept", "build"]);
    expect(note.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(note.ms).toBeGreaterThanOrEqual(0);
  }
  expect(notes[0]).toMatchObject({ build: "0123456789abcdef" });
  expect(notes[0]?.bytes).toBeGreaterThan(1000);
  expect(notes[5]?.bytes).toBe(0);
  expect(lines.join()).not.toMatch(/secret|203\.0|SYN-/i);
  expect(lines.join()).not.toContain("\n");
});
