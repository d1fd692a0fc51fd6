import { expect, test } from "vitest";
import { z } from "zod";
import { boardPackJson } from "./board-pack-json.ts";
import { provenanceJson } from "./provenance-json.ts";
import { boardPackJsonSchema } from "./schema.ts";
import { emptyReport, oneIndicatorReport, richReport } from "./try-report.ts";

test("the published schema is the one packs are checked against (vitest -u writes it anew)", async () => {
  await expect(boardPackJsonSchema()).toMatchFileSnapshot("../../../docs/generated/board-pack.schema.json");
});

test("a full, an empty and a one-line pack all hold to the published schema", () => {
  const published = z.fromJSONSchema(JSON.parse(boardPackJsonSchema()));
  for (const report of [richReport(), emptyReport(), oneIndicatorReport()]) {
    expect(published.safeParse(JSON.parse(boardPackJson(report))).error).toBeUndefined();
  }
  expect(published.safeParse({ ...JSON.parse(boardPackJson(emptyReport())), score: 7 }).success).toBe(false);
});

test("refuses a report whose figure is no number, rather than writing null", () => {
  const report = oneIndicatorReport();
  const [part] = report.parts;
  const [row] = part?.rows ?? [];
  if (part === undefined || row === undefined) throw new RangeError("the report has no row");
  const broken = { ...row, reading: { ...row.reading, value: Number.NaN } } as typeof row;
  expect(() => boardPackJson({ ...report, parts: [{ ...part, rows: [broken] }] })).toThrow();
});

test("holds no count below the level of the organisation, and nothing behind a hidden figure", () => {
  const json = boardPackJson(richReport());
  expect(json).not.toMatch(/77777|88888/);
  const people = JSON.parse(json).parts.flatMap((part: { people: { cells: string[][] }[] }) => part.people);
  expect(people[0].cells.flat()).toContain("[c]");
  expect(people[0].cells.flat()).not.toContain("4");
  expect(people[0].cells.flat()).not.toContain("3");
});

test("names the kinds of files that a part lacks by their ids, for programs", () => {
  const { parts } = JSON.parse(boardPackJson(emptyReport()));
  expect(parts[0].notSupplied).toEqual(["activity", "setup", "finance"]);
});

test("says that made-up data are made up", () => {
  expect(JSON.parse(boardPackJson(richReport()))).toMatchObject({ synthetic: true });
  expect(JSON.parse(boardPackJson(richReport({ synthetic: false })))).toMatchObject({ synthetic: false });
  expect(JSON.parse(provenanceJson(richReport()))).toMatchObject({ synthetic: true });
});

test("provenance names every file with its hash and rows, every method with its version, and the build", () => {
  const report = richReport();
  const provenance = JSON.parse(provenanceJson(report));
  expect(provenance).toMatchObject({ buildId: report.buildId, organisation: "SYN-T001", period: "2026-27H1" });
  expect(provenance.files[0]).toMatchObject({
    path: "activity.csv",
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    rowsRead: 1240,
  });
  expect(provenance.methods.find(({ indicator }: { indicator: string }) => indicator === "B05")).toMatchObject({
    version: "1",
    explain: "openward explain SYN-T001 B05 2026-27H1",
  });
});
