import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { csvRows } from "./small-demo.ts";

// B03: version 1 counts commercial contract studies only, version 2 all studies from April 2026 on.
const opened = [
  "2025-10",
  "2025-11",
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
  "2026-07",
  "2026-08",
  "2026-09",
];
const trial = trialFolder({
  "in/studies.csv":
    "study_key,short_title,design,commercial\nC1,A contract study,interventional,contract\nN1,Another study,interventional,non-commercial\n",
  "in/setup.csv": `study_key,site_org,hra_letter_on,open_on\n${["SYN-T001", "SYN-T002"].flatMap((org) => [`C1,${org},2026-01-01,2026-02-01\n`, `N1,${org},2025-10-01,2026-03-01\n`]).join("")}${opened
    .map((month, i) => `X${i},SYN-T003,${month}-01,${month}-20\n`)
    .join("")}C2,SYN-T001,2026-04-01,2026-05-01\nN2,SYN-T001,2026-03-01,2026-06-30\n`,
});
const packOf = async (org: string, period: string) => {
  expect(
    (await trial.run(["board-pack", "--org", org, "--period", period, "--in", "in", "--out", `${org}-${period}`])).code,
  ).toBe(0);
  const at = (file: string) => join(trial.path, `${org}-${period}`, file);
  const rows: { indicator: { id: string } }[] = JSON.parse(readFileSync(at("board-pack.json"), "utf8")).parts.flatMap(
    ({ rows: own }: { rows: { indicator: { id: string } }[] }) => own,
  );
  return {
    b03: csvRows(at("indicators.csv")).find(({ indicator }) => indicator === "B03"),
    row: rows.find(({ indicator }) => indicator.id === "B03") as
      | {
          indicator: { id: string };
          trend: {
            breaks: { at: string; because: string }[];
            segments: { from: number; to: number }[];
            points: { period: string; reading: { methodVersion: string } }[];
          } | null;
        }
      | undefined,
  };
};
let before: Awaited<ReturnType<typeof packOf>>;
let after: Awaited<ReturnType<typeof packOf>>;
beforeAll(async () => {
  before = await packOf("SYN-T001", "2025-26H2");
  after = await packOf("SYN-T001", "2026-27H1");
});
afterAll(() => trial.remove());

test("AT11: a period before the change is still worked out by version 1, and one after it by version 2, each labelled", () => {
  // Only the contract study, open after 31 days: 1 of 1. Then both: 30 days and 121.
  expect(before.b03).toMatchObject({ method_version: "1", n: "1", d: "1", value: "100" });
  expect(after.b03).toMatchObject({ method_version: "2", n: "1", d: "2", value: "50" });
});

test("AT11: the series carries both labels, and no line joins them", () => {
  const trend = after.row?.trend;
  expect(trend?.breaks).toEqual([
    {
      at: "2026-04-01",
      because:
        "method 2 from here: From commercial contract studies to all studies, as in the UKCRD edition of April 2026.",
    },
  ]);
  const versions = new Map(trend?.points.map(({ period, reading }) => [period, reading.methodVersion]));
  expect([versions.get("2026-02"), versions.get("2026-05")]).toEqual(["1", "2"]);
  const first = trend?.points.findIndex(({ period }) => period >= "2026-04");
  for (const { from, to } of trend?.segments ?? []) expect(from >= (first ?? 0) || to < (first ?? 0)).toBe(true);
  expect(trend?.segments).toHaveLength(2);
});

test("AT11: the report of the old period is the same to the byte whichever files of later months are there too", async () => {
  // The definitions are the same and dated: nothing later reaches back.
  expect((await packOf("SYN-T001", "2025-26H2")).b03).toEqual(before.b03);
});
