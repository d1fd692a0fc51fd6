import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileWords } from "../../../test/hostile-words.ts";
import { allUnits, tryFacts } from "../../analysis/build/try-facts.ts";
import { explainFigure } from "../../analysis/explain/explain-figure.ts";
import { findIndicator } from "../find-indicator.ts";
import { trialFolder } from "../try-command.ts";
import { triedFiles } from "../try-files.ts";

const folder = trialFolder(triedFiles);
beforeAll(async () => {
  await folder.run(["build", "--in", "in"]);
});
afterAll(folder.remove);

/** The files as they lie within the folder that is built from. */
const filesIn = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^in\//, ""), text]));

test("gives definition, sum, interval, guards, caveats and the lines behind a figure as they were received", async () => {
  const { code, out } = await folder.run(["explain", "syn-t001", "a02", "2026-27H1"]);
  expect(code).toBe(0);
  for (const line of [
    "A02 Participants recruited",
    "Ashvale University Hospitals NHS Trust (SYN-T001), 2026-27H1 (April to September 2026), as reported",
    "Figure: 15 people",
    "Sum: Counted: 15 people",
    "Interval: 8 to 25 (Byar's interval for a count, 95%)",
    "Question: How many people took part in research here?",
    "Method: version 1, count",
    "Rows behind it: 2 rows",
    "  activity.csv, line 2 (numerator): S1,SYN-T001,2026-04,12,0113",
    "  activity.csv, line 5 (numerator): S2,SYN-T001,2026-06,3,",
  ])
    expect(out.split("\n")).toContain(line);
  expect(out).toContain("One large survey can make up most of the figure.");
});

test("prints as many rows as asked for and says how many there are", async () => {
  const { out } = await folder.run(["explain", "SYN-T001", "A02", "2026-27H1", "--rows", "1"]);
  expect(out).toContain("Rows behind it: 2 rows, the first 1 shown (--rows 2 shows all)");
  expect(out).not.toContain("line 5");
  const none = await folder.run(["explain", "SYN-T001", "A02", "2026-27H1", "--rows", "0", "--json"]);
  expect(JSON.parse(none.out)).toMatchObject({ rows: [] });
});

test("gives a program everything", async () => {
  const { out } = await folder.run(["explain", "SYN-T002", "A02", "2026-06", "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    organisation: { code: "SYN-T002", role: "trust" },
    indicator: { id: "A02" },
    reading: { state: "value", value: 4, n: 4 },
    method: { version: "1", kind: "count" },
    rows: [
      {
        file: "activity.csv",
        line: 6,
        text: "S2,SYN-T002,2026-06,4,",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ],
    rowsInAll: 1,
  });
});

test("explains why there is no figure", async () => {
  const { code, out } = await folder.run(["explain", "SYN-T009", "A02", "2026-27H1"]);
  expect(code).toBe(0);
  expect(out).toContain("Not applicable: it closed on 31 March 2024.");
  expect(out).toContain("Rows behind it: 0 rows");
});

test("says the same as the site, in every structure", async () => {
  const facts = await tryFacts(filesIn(triedFiles));
  try {
    const indicator = findIndicator(allUnits.indicators, "A02");
    for (const structure of ["as-reported", "mapped-to-current", "like-for-like"] as const) {
      const words = [
        "explain",
        "SYN-T001",
        "A02",
        "2026-27H1",
        "--structure",
        structure,
        "--as-at",
        "2026-09-30",
        "--json",
      ];
      const told = JSON.parse((await folder.run(words)).out);
      const question = { organisation: "SYN-T001", indicator, period: "2026-27H1", structure, asAt: "2026-09-30" };
      const shown = await explainFigure(facts, allUnits, { ...question, limit: 50 });
      expect(told).toMatchObject({
        reading: { ...shown.reading },
        formula: shown.formula,
        members: shown.members,
        history: shown.history,
        rowsInAll: shown.rowsInAll,
        counted: shown.counted,
      });
      expect(told.rows.map(({ line }: { line: number }) => line)).toEqual(shown.rows.map(({ line }) => line));
    }
  } finally {
    facts.close();
  }
});

test("names the structure, and whose figures are in it", async () => {
  const { out } = await folder.run(["explain", "SYN-T001", "A02", "2026-27H1", "--structure", "mapped"]);
  expect(out).toContain("2026-27H1 (April to September 2026), mapped to the organisations of 30 September 2026\n");
  expect(out).toContain("Structure: Figures of SYN-T009 are counted under SYN-T001.\n");
  expect(await folder.run(["explain", "SYN-T001", "A02", "2026-27H1", "--structure", "best"])).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no structure "best".'),
  });
});

test("refuses an organisation that no file names, and says which may be meant", async () => {
  const { code, err } = await folder.run(["explain", "Ashvale", "A02", "2026-27H1"]);
  expect(code).toBe(1);
  expect(err).toContain("Did you mean SYN-T001 (Ashvale University Hospitals NHS Trust)?");
});

test("hostile words are no organisation and no period", async () => {
  const naughty = hostileWords();
  for (let i = 0; i < naughty.length; i += 25) {
    const word = (naughty[i] ?? "").replaceAll("\0", "");
    if (word.startsWith("-")) continue;
    expect((await folder.run(["explain", word, "A02", "2026-27H1"])).code, word).toBe(1);
    expect((await folder.run(["explain", "SYN-T001", "A02", word])).code, word).toBe(2);
  }
});

test("never reads a kept file that has changed since it was received", async () => {
  const inputs = join(folder.path, "data", "inputs");
  for (const name of readdirSync(inputs)) {
    const path = join(inputs, name);
    const text = readFileSync(path, "utf8");
    if (text.includes("2026-04,12")) writeFileSync(path, text.replace("2026-04,12", "2026-04,99"));
  }
  const { code, err } = await folder.run(["explain", "SYN-T001", "A02", "2026-27H1"]);
  expect(code).toBe(1);
  expect(err).toMatch(/The kept input [0-9a-f]{12} has changed since it was kept; it was not read\./);
});
