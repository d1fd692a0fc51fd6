import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { soundFiles } from "../../src/cli/try-files.ts";

const corrupt = soundFiles["in/activity.csv"].replace("recruited", "recru\u00efted");
const trial = trialFolder(soundFiles);
beforeAll(async () => {
  expect((await trial.run(["build", "--in", "in"])).code).toBe(0);
  trial.write({ "in/activity.csv": corrupt });
});
afterAll(() => trial.remove());

const kept = () =>
  ["facts", "inputs"].flatMap((part) =>
    readdirSync(join(trial.path, "data", part)).map(
      (file) => `${part}/${file} ${readFileSync(join(trial.path, "data", part, file)).length}`,
    ),
  );

test("AT5: a corrupt header stops a build, by name, and nothing is half-written", async () => {
  const before = [kept(), readFileSync(join(trial.path, "data/facts/current.json"), "utf8")];
  const { code, err } = await trial.run(["build", "--in", "in"]);
  expect(code).toBe(1);
  expect(err).toContain("activity.csv, line 1: found ");
  expect(err).toContain("expected a header with the column recruited of the activity file.");
  const facts = kept().filter((file) => file.startsWith("facts/"));
  expect([facts, readFileSync(join(trial.path, "data/facts/current.json"), "utf8")]).toEqual([
    before[0]?.slice(0, facts.length),
    before[1],
  ]);
  expect((await trial.run(["values", "--indicator", "A02", "--json"])).code).toBe(0);
});

test("AT5: a corrupt header stops a pack, and its folder is not even made", async () => {
  const { code } = await trial.run([
    "board-pack",
    "--org",
    "SYN-T001",
    "--period",
    "2026-27H1",
    "--in",
    "in",
    "--out",
    "pack",
  ]);
  expect(code).toBe(1);
  expect(existsSync(join(trial.path, "pack"))).toBe(false);
  expect(readdirSync(trial.path).sort()).toEqual(["data", "in"]);
});
