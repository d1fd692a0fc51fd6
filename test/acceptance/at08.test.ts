import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergerFiles } from "../../src/analysis/readings/try-merger.ts";
import { trialFolder } from "../../src/cli/try-command.ts";
import { csvRows } from "./small-demo.ts";

const months = ["04", "05", "06", "07", "08", "09"];
const past = Array.from(
  { length: 30 },
  (_, i) => `${2023 + Math.floor((9 + i) / 12)}-${String(((9 + i) % 12) + 1).padStart(2, "0")}`,
);

// SYN-T902 (opened 2025) became part of SYN-T901 on 1 July 2026: 10 and 5 people a month, from July 15; 4,000 and 1,000 WTE.
const inPeriod = {
  "organisations.csv": `ods_code,name,primary_role,nation,operational_start,operational_end
SYN-T901,Eastmere Hospitals NHS Trust,NHS trust,England,2001-04-01,
SYN-T902,Westmere Hospitals NHS Trust,NHS trust,England,2025-04-01,2026-06-30
`,
  "successions.csv": "predecessor,successor,date,kind\nSYN-T902,SYN-T901,2026-07-01,full\n",
  "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\n",
  "activity.csv": `study_key,site_org,month,recruited\n${past.map((month) => `S1,SYN-T901,${month},10\n`).join("")}${past
    .slice(-12)
    .map((month) => `S1,SYN-T902,${month},5\n`)
    .join("")}${months
    .map((month) =>
      month < "07" ? `S1,SYN-T901,2026-${month},10\nS1,SYN-T902,2026-${month},5\n` : `S1,SYN-T901,2026-${month},15\n`,
    )
    .join("")}`,
  "workforce.csv": `org,month,staff_group,wte\n${months
    .map((month) =>
      month < "07"
        ? `SYN-T901,2026-${month},Nurses,4000\nSYN-T902,2026-${month},Nurses,1000\n`
        : `SYN-T901,2026-${month},Nurses,5000\n`,
    )
    .join("")}`,
};

const within = (files: Readonly<Record<string, string>>, folder: string) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
const trial = trialFolder({ ...within(inPeriod, "in"), ...within(mergerFiles, "worked") });
afterAll(() => trial.remove());

const structures = ["as-reported", "mapped-to-current", "like-for-like"] as const;
const packOf = async (folder: string, org: string, structure: string, period = "2026-27H1") => {
  const out = `${folder}-${org}-${structure}`;
  const { code, err } = await trial.run([
    "board-pack",
    "--org",
    org,
    "--period",
    period,
    "--in",
    folder,
    "--structure",
    structure,
    "--out",
    out,
  ]);
  expect([code, err]).toEqual([0, ""]);
  const at = (file: string) => join(trial.path, out, file);
  const figure = (id: string) => csvRows(at("indicators.csv")).find(({ indicator }) => indicator === id);
  return {
    figure,
    signals: csvRows(at("signals.csv")),
    json: JSON.parse(readFileSync(at("board-pack.json"), "utf8")),
    html: readFileSync(at("board-pack.html"), "utf8"),
  };
};
type Pack = Awaited<ReturnType<typeof packOf>>;

describe("AT8: a merger in the period", () => {
  const packs = new Map<string, Pack>();
  beforeAll(async () => {
    for (const structure of structures) packs.set(structure, await packOf("in", "SYN-T901", structure));
  });

  test("gives three labelled values: 75 as reported, 90 mapped, 75 like for like with its coverage", () => {
    const values = structures.map((structure) => {
      const { value, structure: label } = packs.get(structure)?.figure("A02") ?? {};
      return [label, value];
    });
    // 3 x 10 + 3 x 15; and 3 x 5 of the trust that came in.
    expect(values).toEqual([
      ["as-reported", "75"],
      ["mapped-to-current", "90"],
      ["like-for-like", "75"],
    ]);
    const history = (structure: string) => packs.get(structure)?.json.organisation.history.join(" ");
    expect(history("mapped-to-current")).toContain("Figures of SYN-T902 are counted under SYN-T901.");
    expect(history("like-for-like")).toContain(
      "Like for like: 1 of 2 reporting organisations were present throughout (SYN-T901); left out: SYN-T902.",
    );
  });

  test("adds numerators and denominators: 90 over 5,000 is 18 per 1,000 WTE, never a mean of two rates", () => {
    expect(packs.get("mapped-to-current")?.figure("A03")).toMatchObject({ n: "90", d: "5000", value: "18" });
    expect(Number(packs.get("as-reported")?.figure("A03")?.value)).toBeCloseTo((1000 * 75) / 4500, 9);
  });

  test("gives no signal from the month of the merger itself", () => {
    for (const [structure, { signals }] of packs)
      expect(
        signals.filter(({ from, rule }) => rule !== "guard" && (from ?? "") >= "2026-07"),
        structure,
      ).toEqual([]);
  });

  test("leaves a gap in the line as reported, and none where the predecessor is under it", () => {
    const trend = (structure: string) =>
      packs
        .get(structure)
        ?.json.parts.flatMap(({ rows }: { rows: { indicator: { id: string } }[] }) => rows)
        .find(({ indicator }: { indicator: { id: string } }) => indicator.id === "A02").trend;
    expect(trend("as-reported").breaks.map(({ at }: { at: string }) => at)).toEqual(["2026-07-01"]);
    expect(trend("as-reported").segments).toHaveLength(2);
    expect(trend("mapped-to-current")).toMatchObject({ breaks: [] });
  });
});

test("AT8: the worked merger: 300 participants over 5,000 WTE give 60 a year, and the receiver's share is called estimated", async () => {
  // Half of it here: 150 in six months over 5,000 WTE, with the predecessors' past under it.
  const mapped = await packOf("worked", "SYN-T910", "mapped-to-current");
  expect(mapped.figure("A03")).toMatchObject({ n: "150", d: "5000", value: "30", structure: "mapped-to-current" });
  const receiver = await packOf("worked", "SYN-T903", "mapped-to-current");
  expect(receiver.html).toContain("15% of SYN-T901 by WTE");
});
