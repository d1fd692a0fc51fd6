import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { literal, sql } from "../../domain/sql.ts";
import { Database } from "../../store/database.ts";
import { trySource } from "../../store/try-source.ts";
import { activity } from "./activity.ts";

const csv = `study_key,site_org,month,recruited,consented,setting,attribution
S1,SYN-T001,2026-04,12,14,hospital,consented_here
S1,SYN-T001,2026-04,3,3,online,remote_mapped
S1,SYN-T001,2026-05,0,,,
`;
const tidied = [
  { study_key: "S1", month: "2026-04-01", recruited: 12, consented: 14, attribution: "consented_here" },
  { study_key: "S1", month: "2026-04-01", recruited: 3, setting: "online" },
  { study_key: "S1", month: "2026-05-01", recruited: 0, consented: null, attribution: null },
];

test("takes a month by each route, and nought as nought", async () => {
  const { recognised, taken, refused } = await trySource(activity, "recruitment.csv", csv);
  expect([recognised, refused]).toEqual(["yes", []]);
  expect(taken).toMatchObject(tidied);
});

test("reads the same from a spreadsheet", async () => {
  const rows = csv
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell === "" ? null : cell)));
  const bytes = await writeXlsx({ sheets: [{ name: "Activity", rows }] });
  const { recognised, taken } = await trySource(activity, "activity.xlsx", Buffer.from(bytes));
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject(tidied);
});

test("reads the same from Parquet, with months as days", async () => {
  const folder = mkdtempSync(join(tmpdir(), "openward-activity-"));
  const db = await Database.open(":memory:");
  try {
    const [from, to] = [join(folder, "activity.csv"), join(folder, "activity.parquet")];
    writeFileSync(from, csv.replaceAll(/(2026-\d\d)/g, "$1-01"));
    await db.run(sql`copy (from read_csv(${literal(from)})) to ${literal(to)} (format parquet)`);
    const { recognised, taken } = await trySource(activity, "activity.parquet", readFileSync(to));
    expect(recognised).toBe("yes");
    expect(taken).toMatchObject(tidied);
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
});

test("refuses people below nought, in fractions, or hidden by a sign, and keeps the rest", async () => {
  const { taken, refused } = await trySource(
    activity,
    "activity.csv",
    `study_key,site_org,month,recruited,consented
S1,SYN-T001,2026-04,5,-1
S1,SYN-T001,2026-05,1.5,
S1,SYN-T001,2026-06,<5,
S1,SYN-T001,2026-13,5,
S1,SYN-T001,2026-07,,
S1,SYN-T001,2026-08,5,
`,
  );
  expect(taken).toMatchObject([{ line: 7, month: "2026-08-01" }]);
  expect(refused.map(({ line, column, found }) => [line, column, found])).toEqual([
    [2, "consented", "-1"],
    [3, "recruited", "1.5"],
    [4, "recruited", "<5"],
    [5, "month", "2026-13"],
    [6, "recruited", ""],
  ]);
});
