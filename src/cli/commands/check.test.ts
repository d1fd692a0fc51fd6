import { afterAll, expect, test } from "vitest";
import { trialFolder } from "../try-command.ts";
import { soundFiles, triedFiles } from "../try-files.ts";

const folder = trialFolder({
  ...triedFiles,
  ...Object.fromEntries(Object.entries(soundFiles).map(([path, text]) => [path.replace("in/", "sound/"), text])),
  "damaged/setup.csv": "study_key,site\nS1,SYN-T001\n",
  "damaged/notes.txt": "Nothing that anybody knows\n",
});
afterAll(folder.remove);

test("says what each file is, how many rows would be taken, and each refusal as a sentence; exits 1", async () => {
  const { code, out, err } = await folder.run(["check", "in"]);
  expect(code).toBe(1);
  expect(out).toMatch(/activity\.csv +activity \(Research activity\) +6 +5 +1\n/);
  expect(out).toContain("activity.csv: column phone was left out (contact details; 1 cell).");
  expect(err).toBe('activity.csv, line 4, column recruited: found "x", expected a whole number of 0 or more.\n');
});

test("exits 0 where nothing is refused, and keeps nothing", async () => {
  expect(await folder.run(["check", "sound"])).toMatchObject({ code: 0, err: "" });
  expect(await folder.run(["values", "--indicator", "A02"])).toMatchObject({ code: 1 });
});

test("names a file it does not know, and refuses a damaged one whole", async () => {
  const { code, out, err } = await folder.run(["check", "damaged"]);
  expect(code).toBe(1);
  expect(out).toMatch(/notes\.txt +not known to Openward/);
  expect(out).toMatch(/setup\.csv +setup \(.+\), refused whole/);
  expect(err).toContain('setup.csv, line 1: found "study_key,site", expected a header with the column site_org');
});

test("takes single files too, and answers a program in JSON", async () => {
  const { code, out } = await folder.run(["check", "in/activity.csv", "damaged/notes.txt", "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    files: [
      { path: "activity.csv", source: "activity", state: "taken", rowsRead: 6, rowsTaken: 5, rowsRefused: 1 },
      { path: "notes.txt", source: null, state: "unknown" },
    ],
    refused: [
      { file: "activity.csv", line: 4, column: "recruited", found: "x", sentence: expect.stringContaining("line 4") },
    ],
    dropped: [{ file: "activity.csv", column: "phone", why: "contact details", cells: 1 }],
  });
});

test("refuses a real organisation among synthetic ones, by line", async () => {
  folder.write({
    "mixed/activity.csv": "study_key,site_org,month,recruited\nS1,SYN-T001,2026-04,1\nS1,RR8,2026-04,1\n",
  });
  const { code, err } = await folder.run(["check", "mixed"]);
  expect(code).toBe(1);
  expect(err).toContain('activity.csv, line 3, column site_org: found "RR8"');
});

test("an empty folder holds nothing to check", async () => {
  folder.write({ "empty/.hidden": "" });
  expect(await folder.run(["check", "empty"])).toMatchObject({ code: 0, out: "There are no files there.\n" });
});
