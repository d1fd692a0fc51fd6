import { afterAll, expect, test } from "vitest";
import { trialFolder } from "../try-command.ts";
import { triedFiles } from "../try-files.ts";

const folder = trialFolder({ ...triedFiles, "bad/setup.csv": "study_key,site\nS1,SYN-T001\n" });
afterAll(folder.remove);

test("builds, says what was taken and refused, and exits 0 where only rows were refused", async () => {
  const { code, out, err } = await folder.run(["build", "--in", "in"]);
  expect(code).toBe(0);
  expect(err).toBe(
    '1 row refused; the others were kept.\n  activity.csv, line 4, column recruited: found "x", expected a whole number of 0 or more.\n',
  );
  expect(out).toMatch(/^Build [0-9a-f]{16}, in /);
  expect(out).toContain("4 files, 12 rows taken, 1 row refused.");
  expect(out).toContain("Synthetic data");
});

test("gives the same build id for the same files", async () => {
  const [first, second] = [
    await folder.run(["build", "--in", "in", "--json"]),
    await folder.run(["build", "--in", "in", "--json"]),
  ];
  expect(JSON.parse(second.out)).toEqual({ ...JSON.parse(first.out), changed: false });
});

test("exits 1 where a recognised file is refused whole, names it, and changes nothing", async () => {
  const before = await folder.run(["values", "--indicator", "A02", "--json"]);
  const { code, out, err } = await folder.run(["build", "--in", "in", "bad"]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("One file could not be read; nothing was changed.");
  expect(err).toContain("setup.csv, line 1:");
  expect(await folder.run(["values", "--indicator", "A02", "--json"])).toEqual(before);
});

test("keeps what it builds where OPENWARD_DATA or --data says", async () => {
  const one = await folder.run(["build", "--in", "in"], { env: { OPENWARD_DATA: "elsewhere" } });
  expect(one.out).toContain(`in ${folder.path}/elsewhere\n`);
  const two = await folder.run(["build", "--in", "in", "--data", "third"], { env: { OPENWARD_DATA: "elsewhere" } });
  expect(two.out).toContain(`in ${folder.path}/third\n`);
});
