import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allUnits, tryFacts } from "../../analysis/build/try-facts.ts";
import { indicatorFigures } from "../../analysis/readings/indicator-figures.ts";
import { readPeriod } from "../../domain/period.ts";
import type { Database } from "../../store/database.ts";
import type { CitedFigures } from "./citation.ts";
import { figuresCsv } from "./figures-csv.ts";
import { figuresJson } from "./figures-json.ts";

let facts: Database;
let cited: CitedFigures;
beforeAll(async () => {
  const indicators = allUnits.indicators.filter(({ id }) => id === "A02" || id === "A05");
  facts = await tryFacts(
    {
      "organisations.csv": `ods_code,name,primary_role,nation,trust_type
SYN-T001,"=Ashvale, “University” Hospitals",NHS trust,England,acute
SYN-T002,Amber NHS Trust,NHS trust,England,acute
SYN-T003,Quiet NHS Trust,NHS trust,England,acute
`,
      "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,non-commercial\n",
      "activity.csv": `study_key,site_org,month,recruited
S1,SYN-T001,2026-04,12
S1,SYN-T001,2026-05,8
S1,SYN-T002,2026-05,0
`,
    },
    { units: { ...allUnits, indicators } },
  );
  const [a02] = indicators.filter(({ id }) => id === "A02");
  if (a02 === undefined) throw new RangeError("A02 is not there");
  const figures = await indicatorFigures(facts, allUnits, a02, readPeriod("2026-27H1"));
  if (figures.method === null) throw new RangeError("no method");
  cited = {
    figures: { ...figures, method: figures.method },
    sources: allUnits.sources,
    buildId: "0123456789abcdef",
    synthetic: true,
  };
});
afterAll(() => facts?.close());

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe("the csv", () => {
  test("says that it is UTF-8, and has a line for each organisation in the order of names", () => {
    const text = figuresCsv(cited);
    expect(text.startsWith("\ufefforganisation,name,")).toBe(true);
    expect(rowsOf(text).map(({ organisation, state, value }) => [organisation, state, value])).toEqual([
      ["SYN-T001", "value", "20"],
      ["SYN-T002", "zero", "0"],
      ["SYN-T003", "not-supplied", ""],
    ]);
  });

  test("keeps a name that a spreadsheet would run as a formula from running", () => {
    expect(rowsOf(figuresCsv(cited))[0]?.name).toBe("'=Ashvale, “University” Hospitals");
  });

  test("has indicator, period, method, build, citation, caveats and licence on every line, so that one cut out keeps its meaning", () => {
    for (const row of rowsOf(figuresCsv(cited))) {
      expect(row).toMatchObject({
        indicator: "A02",
        period: "2026-27H1",
        period_last_day: "2026-09-30",
        structure: "as-reported",
        method_version: "1",
        build_id: "0123456789abcdef",
        synthetic: "yes",
        unit: "people",
      });
      expect(row.citation).toContain(
        "Openward, indicator A02 Participants recruited, method 1, April to September 2026",
      );
      expect(row.citation).toContain("SYNTHETIC DATA");
      expect(row.caveats).toContain("One large survey can make up most of the figure.");
      expect(row.licence).not.toBe("");
    }
  });

  test("has the guard beside each figure and the reason beside each gap", () => {
    const [first, , last] = rowsOf(figuresCsv(cited));
    expect(first).toMatchObject({ guard: "A05", guard_state: "value", guard_value: "220" });
    expect(last).toMatchObject({ guard_state: "not-supplied", guard_value: "", n: "", lower: "" });
    expect(last?.note).toBe("the research activity file says nothing of this organisation in this period");
    expect(first?.note).toContain("at least");
  });
});

test("the json has definition, method, caveats, citation and licence once, and null rather than 0 where there is no figure", () => {
  const whole = JSON.parse(figuresJson(cited));
  expect(whole).toMatchObject({
    indicator: { id: "A02", betterWhen: "higher" },
    method: { version: "1", kind: "count" },
    period: { label: "2026-27H1", first: "2026-04-01", last: "2026-09-30" },
    structure: "as-reported",
    buildId: "0123456789abcdef",
    synthetic: true,
  });
  expect(whole.method.counts).toContain("from activity_period");
  expect(whole.rows[2]).toMatchObject({ organisation: "SYN-T003", state: "not-supplied", value: null, n: null });
  for (const part of ["citation", "caveats", "licence"]) expect(whole[part]).not.toBe("");
});
