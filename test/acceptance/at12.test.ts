import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type TrialFolder, trialFolder } from "../../src/cli/try-command.ts";
import { soundFiles } from "../../src/cli/try-files.ts";

let trial: TrialFolder;
beforeEach(() => {
  trial?.remove();
  trial = trialFolder({ ...soundFiles, "in/SYNTHETIC-DATA.json": '{"synthetic":true}' });
});
afterAll(() => trial.remove());

const refused = async (files: Record<string, string>, ...expected: string[]) => {
  trial.write(files);
  for (const words of [
    ["build", "--in", "in"],
    ["board-pack", "--in", "in", "--org", "SYN-T001", "--period", "2026-27H1", "--out", "pack"],
  ]) {
    const { code, err } = await trial.run(words);
    expect(code).toBe(1);
    for (const text of ["Real organisations stand among synthetic data; nothing was built.", ...expected])
      expect(err).toContain(text);
  }
  expect([existsSync(join(trial.path, "data/facts/current.json")), existsSync(join(trial.path, "pack"))]).toEqual([
    false,
    false,
  ]);
};

test("AT12: a real ODS code among synthetic data is refused by file, line and column", async () => {
  await refused(
    { "in/activity.csv": soundFiles["in/activity.csv"].replace("S2,SYN-T002", "S2,RR8") },
    'activity.csv, line 6, column site_org: found "RR8", expected a made-up code (SYN-...): this is synthetic data.',
  );
});

test("AT12: so is a real code in a column that names another body, and a real name under a made-up code", async () => {
  await refused(
    { "in/successions.csv": "predecessor,successor,date,kind\nRR8,SYN-T001,2024-04-01,full\n" },
    'successions.csv, line 2, column predecessor: found "RR8"',
  );
  trial.write(soundFiles);
  await refused(
    {
      "in/organisations.csv": soundFiles["in/organisations.csv"].replace(
        "Ashvale University Hospitals",
        "Leeds Teaching Hospitals",
      ),
    },
    'organisations.csv, line 2, column name: found "Leeds Teaching Hospitals NHS Trust"',
  );
});

test("AT12: made-up codes make a build synthetic even without the marker, and a real code among them is refused", async () => {
  trial.remove();
  trial = trialFolder({
    ...soundFiles,
    "in/activity.csv": soundFiles["in/activity.csv"].replace("S2,SYN-T002", "S2,RR8"),
  });
  expect((await trial.run(["build", "--in", "in"])).code).toBe(1);
});

test("AT12: the made-up folder alone is built, and called synthetic", async () => {
  const built = await trial.run(["build", "--in", "in", "--json"]);
  expect([built.code, JSON.parse(built.out).synthetic]).toEqual([0, true]);
});
