import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildFacts } from "../analysis/build/build-facts.ts";
import { allUnits } from "../analysis/build/try-facts.ts";
import { currentFacts } from "../store/facts-folder.ts";
import { type Running, startServer } from "./server.ts";

let folder: string;
let dataDir: string;
let running: Running | null = null;
const log: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openward-server-"));
  dataDir = join(folder, "data");
  log.length = 0;
});
afterEach(async () => {
  await running?.close();
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

// Without indicators and most views a build takes a moment.
const units = { ...allUnits, indicators: [] };

async function build(recruited: number): Promise<string> {
  const path = join(folder, "in", "activity.csv");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `study_key,site_org,month,recruited\nS1,SYN-T001,2026-04,${recruited}\n`);
  return (await buildFacts({ dataDir, inputs: [join(folder, "in")], units })).buildId;
}

async function start(port = 0): Promise<Running> {
  const today = () => "2026-11-22";
  running = await startServer({ dataDir, port, host: "127.0.0.1", units, today, log: (line) => log.push(line) });
  return running;
}

async function health(): Promise<Record<string, unknown>> {
  return (await fetch(`${running?.address}readyz`)).json() as Promise<Record<string, unknown>>;
}

/** Asks until the answer is so, for a few seconds. */
async function until(holds: (health: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
  let answer = await health();
  for (let i = 0; i < 100 && !holds(answer); i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await health();
  }
  return answer;
}

test("listens before the first build, shows each build once it is swapped in, and stops when told", async () => {
  const server = await start();
  expect(server.address).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(await health()).toMatchObject({ status: "nothing" });
  const first = await build(1);
  expect(await until(({ buildId }) => buildId === first)).toMatchObject({ status: "ok", buildId: first });
  const second = await build(2);
  expect(second).not.toBe(first);
  expect(await until(({ buildId }) => buildId === second)).toMatchObject({ status: "ok", buildId: second });
  await server.close();
  await server.closed;
  await expect(fetch(server.address)).rejects.toThrow();
});

test("keeps showing the build before when the newest is damaged, and says so in the log", async () => {
  const first = await build(1);
  await start();
  expect(await health()).toMatchObject({ buildId: first });
  await build(2);
  damage();
  for (let i = 0; i < 20; i++) await health();
  expect(await until(() => log.length > 0)).toMatchObject({ status: "ok", buildId: first });
  expect(log.join()).toMatch(/have changed since they were built\. The build before it is shown instead\./);
  expect((await fetch(`${running?.address}data`)).status).toBe(200);
});

test("says that it is under repair where the only build is damaged, and recovers with the next", async () => {
  await build(1);
  damage();
  await start();
  expect(await health()).toMatchObject({ status: "damaged", because: expect.stringContaining("have changed") });
  expect((await fetch(running?.address ?? "")).status).toBe(503);
  const next = await build(2);
  expect(await until(({ buildId }) => buildId === next)).toMatchObject({ status: "ok" });
});

test("fails with the system's own word where the port is taken", async () => {
  const server = await start();
  const port = Number(new URL(server.address).port);
  await expect(
    startServer({ dataDir, port, host: "127.0.0.1", units, today: () => "2026-11-22", log: () => {} }),
  ).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("survives whatever is sent to its port", async () => {
  const server = await start();
  const port = Number(new URL(server.address).port);
  for (const sent of [
    "\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    `GET /${"a".repeat(100_000)} HTTP/1.1\r\n\r\n`,
    "GET /%zz%00 HTTP/1.1\r\nhost: x\r\n\r\n",
    "\0\0\0",
  ])
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.end(sent));
      socket
        .on("error", () => {})
        .on("close", () => resolve())
        .resume();
    });
  expect(await health()).toMatchObject({ status: "nothing" });
});

/** Overwrites the facts that are served, at their old size. */
function damage(): void {
  const current = currentFacts(dataDir);
  if (current === null) throw new RangeError("nothing was built");
  writeFileSync(join(dataDir, "facts", current.file), Buffer.alloc(current.bytes, 7));
}
