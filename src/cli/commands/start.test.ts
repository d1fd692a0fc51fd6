import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { ServerPlace } from "../effects.ts";
import { type TrialFolder, trialFolder } from "../try-command.ts";
import { triedFiles } from "../try-files.ts";

const folders: TrialFolder[] = [];
const fresh = (files = {}) => {
  const folder = trialFolder(files);
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) folder.remove();
});

const served: ServerPlace[] = [];
afterEach(() => {
  served.length = 0;
});
/** A server that is told to stop at once. */
const startServer = async (place: ServerPlace) => {
  served.push(place);
  return { address: `http://localhost:${place.port}/`, closed: Promise.resolve(), close: () => Promise.resolve() };
};

test("with nothing there, makes an example, builds it, writes its board pack and serves; the second time serves it again", async () => {
  const folder = fresh();
  const { code, out } = await folder.run(["start"], { startServer });
  expect(code).toBe(0);
  const pack = join(folder.path, "data", "packs", "SYN-T001-2026-27H1", "board-pack.html");
  expect(out).toContain(`Board pack: ${pack}\n`);
  expect(out).toContain("Openward is at http://localhost:8080/\n");
  expect(readFileSync(pack, "utf8")).toContain("SYN-T001");
  expect(served).toEqual([{ dataDir: join(folder.path, "data"), port: 8080, host: "127.0.0.1" }]);

  const built = readFileSync(join(folder.path, "data", "facts", "current.json"), "utf8");
  const again = await folder.run(["start"], { startServer, env: { PORT: "8123", HOST: "0.0.0.0" } });
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining(`Board pack: ${pack}\n`) });
  expect(again.out).not.toContain("Nothing is built yet");
  expect(served[1]).toMatchObject({ port: 8123, host: "0.0.0.0" });
  expect(readFileSync(join(folder.path, "data", "facts", "current.json"), "utf8")).toBe(built);
}, 240_000);

test("with one's own files, builds them and writes the pack asked for", async () => {
  const folder = fresh(triedFiles);
  const words = ["start", "--in", "in", "--org", "syn-t002", "--period", "2026-27H1", "--port", "0"];
  const { code, out, err } = await folder.run(words, { startServer });
  expect(code).toBe(0);
  expect(out).toContain(`Board pack: ${folder.path}/data/packs/SYN-T002-2026-27H1/board-pack.html\n`);
  expect(err).toContain("1 row refused");
  expect(existsSync(join(folder.path, "data", "demo"))).toBe(false);
});

test("where the port is taken, says so and how to choose another; the pack is there all the same", async () => {
  const folder = fresh(triedFiles);
  const taken = () => Promise.reject(Object.assign(new Error("listen"), { code: "EADDRINUSE" }));
  const words = ["start", "--in", "in", "--org", "SYN-T001", "--period", "2026-27H1"];
  const { code, out, err } = await folder.run(words, { startServer: taken });
  expect(code).toBe(1);
  expect(out).toContain("Board pack: ");
  expect(err).toContain("Port 8080 is taken by another program.");
  expect(err).toContain("openward start --port 8081, or set PORT=8081");
});

test.each([
  [["start", "--org", "SYN-T001"], "needs --org and --period together"],
  [["start", "--port", "99999"], '"99999" is not a port.'],
  [["serve", "--port", "web"], '"web" is not a port.'],
])("%s is wrong usage", async (words, message) => {
  const folder = fresh();
  expect(await folder.run(words, { startServer })).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  expect(served).toEqual([]);
});

test("serve starts before anything is built, and says so", async () => {
  const folder = fresh();
  const { code, out, err } = await folder.run(["serve", "--data", "elsewhere"], { startServer });
  expect({ code, out }).toEqual({ code: 0, out: "Openward is at http://localhost:8080/\nStop it with Ctrl+C.\n" });
  expect(err).toContain(`Nothing has been built in ${folder.path}/elsewhere yet`);
});

describe.each(["serve", "start"])("%s --inside", (command) => {
  const build = async () => {
    const folder = fresh(triedFiles);
    await folder.run(["build", "--in", "in"]);
    return folder;
  };

  test("shows lines of one's own extracts on this machine alone, and says so", async () => {
    const folder = await build();
    const { code, err } = await folder.run([command, "--inside"], { startServer });
    expect(code).toBe(0);
    expect(served[0]).toMatchObject({ host: "127.0.0.1", inside: true });
    expect(err).toContain("Lines of your own extracts are shown, on this machine alone.");
  });

  test("refuses a HOST that was set before, and takes an address that stands beside it", async () => {
    const folder = await build();
    const env = { HOST: "0.0.0.0" };
    const refused = await folder.run([command, "--inside"], { startServer, env });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("--inside --host 0.0.0.0") });
    expect(served).toEqual([]);
    const meant = await folder.run([command, "--inside", "--host", "10.1.2.3"], { startServer, env });
    expect(meant.code).toBe(0);
    expect(served[0]).toMatchObject({ host: "10.1.2.3", inside: true });
    expect(meant.err).toContain("shown to everybody who reaches 10.1.2.3: nobody has to sign in.");
  });
});
