import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import { openCurrentFacts } from "../../store/facts-folder.ts";
import { buildFacts, buildIdOf } from "./build-facts.ts";
import { allUnits } from "./try-facts.ts";

const units: Units = {
  ...allUnits,
  indicators: allUnits.indicators.filter(({ id }) => ["A01", "A02", "A10"].includes(id)),
};
const files = {
  "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\n",
  "activity.csv": "study_key,site_org,month,recruited\nS1,SYN-T001,2026-04,12\nS1,SYN-T001,2026-05,3\n",
};

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openward-build-"));
  data = join(folder, "data");
  lay(files);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(contents: Readonly<Record<string, string>>, at = "in"): void {
  for (const [file, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, at, file)), { recursive: true });
    writeFileSync(join(folder, at, file), text);
  }
}
const build = (dataDir = data, given = units, onProgress: (doing: string) => void = () => {}) =>
  buildFacts({ dataDir, inputs: [join(folder, "in")], units: given, onProgress });

async function answers(dataDir = data) {
  const open = await openCurrentFacts(dataDir);
  try {
    return await open?.facts.rows(sql`select * from counts order by all`);
  } finally {
    open?.facts.close();
  }
}

describe("a build", () => {
  test("of the same files gives the same build id and the same answers, wherever it is made", async () => {
    const one = await build();
    const two = await build(join(folder, "other"));
    expect(two).toEqual(one);
    expect(one).toMatchObject({ changed: true, synthetic: true, files: 2, rowsTaken: 3, rowsRefused: 0 });
    expect((await answers())?.length).toBeGreaterThan(0);
    expect(await answers(join(folder, "other"))).toEqual(await answers());
  });

  test("made again from the same files changes nothing, and says so", async () => {
    const { buildId } = await build();
    const before = readFileSync(join(data, "facts/current.json"), "utf8");
    expect(await build()).toMatchObject({ buildId, changed: false, rowsTaken: 3 });
    expect(readFileSync(join(data, "facts/current.json"), "utf8")).toBe(before);
  });

  test("has another id where one byte, one name or one definition is another", async () => {
    const ids = new Set([(await build()).buildId]);
    lay({ "activity.csv": files["activity.csv"].replace("12", "13") });
    ids.add((await build()).buildId);
    lay({ "notes.txt": "nothing that is known" });
    ids.add((await build()).buildId);
    ids.add((await build(data, { ...units, indicators: units.indicators.slice(1) })).buildId);
    expect(ids.size).toBe(4);
    expect(buildIdOf([], units, { synthetic: false, knownAt: null })).not.toBe(
      buildIdOf([], units, { synthetic: false, knownAt: "2026-01-01" }),
    );
  });

  test("keeps its inputs, and puts back those that were removed", async () => {
    await build();
    const kept = readdirSync(join(data, "inputs"));
    expect(kept).toHaveLength(2);
    rmSync(join(data, "inputs", kept[0] ?? ""));
    expect(await build()).toMatchObject({ changed: false });
    expect(readdirSync(join(data, "inputs"))).toEqual(kept);
  });

  test("takes the place of facts whose bytes have changed", async () => {
    const { buildId } = await build();
    writeFileSync(join(data, "facts", `facts-${buildId}.duckdb`), "spoiled");
    await expect(openCurrentFacts(data)).rejects.toThrow("have changed since they were built");
    expect(await build()).toMatchObject({ buildId, changed: true });
    expect((await answers())?.length).toBeGreaterThan(0);
  });

  test("of nothing at all serves facts without a figure", async () => {
    rmSync(join(folder, "in"), { recursive: true });
    mkdirSync(join(folder, "in"));
    expect(await build()).toMatchObject({ files: 0, rowsTaken: 0, synthetic: false });
    expect(await answers()).toEqual([]);
  });
});

describe("a build that is refused", () => {
  const state = () => [readFileSync(join(data, "facts/current.json"), "utf8"), readdirSync(join(data, "facts")).sort()];

  test.each([
    ["a header that is none", { "activity.csv": "what,is,this\n" }, "could not be read; nothing was changed"],
    [
      "a real trust among made-up ones",
      { "activity.csv": `${files["activity.csv"]}S1,RR8,2026-05,3\n` },
      "Real organisations stand among synthetic data",
    ],
  ])("for %s leaves what was served as it was", async (_, changed, message) => {
    await build();
    const before = [state(), await answers()];
    lay(changed);
    await expect(build()).rejects.toThrow(message);
    expect([state(), await answers()]).toEqual(before);
  });

  test("because a file changed while it was read leaves what was served as it was", async () => {
    await build();
    const before = [state(), await answers()];
    lay({ "activity.csv": files["activity.csv"].replace("12", "13") });
    const changing = build(data, units, (doing) => {
      if (doing === "joining") lay({ "activity.csv": files["activity.csv"].replace("12", "14") });
    });
    await expect(changing).rejects.toThrow("activity.csv changed while being read; nothing was built.");
    expect([state(), await answers()]).toEqual(before);
  });
});

test("two builds at once of one folder both end, and what is served is one of them", async () => {
  const summaries = await Promise.all([build(), build()]);
  expect(new Set(summaries.map(({ buildId }) => buildId)).size).toBe(1);
  expect((await answers())?.length).toBeGreaterThan(0);
});
