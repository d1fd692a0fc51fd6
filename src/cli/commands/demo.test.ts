import { afterAll, expect, test } from "vitest";
import { trialFolder } from "../try-command.ts";

const folder = trialFolder({ "mine/notes.txt": "mine" });
afterAll(folder.remove);

test("writes extracts that check finds nothing wrong with, and says what comes next", async () => {
  const { code, out } = await folder.run(["demo", "--out", "demo", "--seed", "7"]);
  expect(code).toBe(0);
  expect(out).toContain(`Next: openward build --in ${folder.path}/demo\n`);
  expect(out).toContain("seed 7");
  const checked = await folder.run(["check", "demo", "--json"]);
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out).files.length).toBeGreaterThan(10);
}, 120_000);

test("never writes over files that are not a demo", async () => {
  expect(await folder.run(["demo", "--out", "mine"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("holds files that are not a synthetic system"),
  });
});

test.each([
  [["demo"], "openward demo needs --out."],
  [["demo", "--out", "x", "--scale", "huge"], 'There is no scale "huge".'],
  [["demo", "--out", "x", "--seed", "1.5"], '"1.5" is not a seed.'],
])("%s is wrong usage", async (words, message) => {
  expect(await folder.run(words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
