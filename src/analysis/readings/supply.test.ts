import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { givenIndicator } from "../signals/try-noise.ts";
import { readSupply, type Supply, suppliedFor, supplyKey } from "./supply.ts";

let facts: Database;
let supply: Supply;
beforeAll(async () => {
  facts = await tryFacts(
    {
      "extracts.csv": "file,received_on\nsetup.csv,2026-05-12\nlate/finance.csv,2027-01-01\n",
      "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\n",
      "activity.csv": `study_key,site_org,month,recruited
S1,SYN-T001,2026-04,0
S2,SYN-T001,2026-04,3
S1,SYN-T001,2026-06,1
S1,SYN-T002,2026-03,1
S1,SYN-T002,2026-05,x
`,
      "setup.csv": "study_key,site_org,selected_on\nS1,SYN-T001,2026-04-20\n",
      "experience.csv": "org,quarter,question,responses,positive\nSYN-T001,2026-27Q2,Again,9,9\n",
      "late/finance.csv":
        "line_id,org,month,award_or_study,type,amount_pence,direction\n1,SYN-T001,2026-04,S1,direct,1,in\n",
    },
    { units: { ...allUnits, views: [], indicators: [] }, knownAt: "2026-12-31" },
  );
  supply = await readSupply(facts);
});
afterAll(() => facts?.close());

const monthsFor = (source: string, organisation: string, from = supply) =>
  [...(from.months.get(supplyKey(source, organisation)) ?? [])].sort();

describe("what was supplied", () => {
  test("is every month with a row of the organisation's own, nought included; a refused row speaks for none", () => {
    expect(monthsFor("activity", "SYN-T001")).toEqual(["2026-04-01", "2026-06-01"]);
    expect(monthsFor("activity", "SYN-T002")).toEqual(["2026-03-01"]);
  });

  test("is every month of a quarter, and of a state of affairs every month until it was received", () => {
    expect(monthsFor("experience", "SYN-T001")).toEqual(["2026-07-01", "2026-08-01", "2026-09-01"]);
    expect(monthsFor("setup", "SYN-T001")).toEqual(["2026-04-01", "2026-05-01"]);
  });

  test("is a file that was taken: one received after the day asked for has not come", () => {
    expect([...supply.arrived].sort()).toEqual(["activity", "experience", "extracts", "setup", "studies"]);
    expect(monthsFor("finance", "SYN-T001")).toEqual([]);
  });

  test("can be asked for some organisations only; what came at all is the same", async () => {
    const one = await readSupply(facts, { organisations: ["SYN-T002", "SYN-T009"] });
    expect([...one.months.keys()]).toEqual(["activity SYN-T002"]);
    expect(one.arrived).toEqual(supply.arrived);
    expect((await readSupply(facts, { organisations: [] })).months.size).toBe(0);
  });

  test("can be asked for some sources and a span of days only", async () => {
    const some = await readSupply(facts, { sources: ["activity", "setup"], within: readPeriod("2026-27Q1") });
    expect([...some.months.keys()].sort()).toEqual(["activity SYN-T001", "setup SYN-T001"]);
    expect(monthsFor("activity", "SYN-T001", some)).toEqual(["2026-04-01", "2026-06-01"]);
  });
});

describe("the files behind a figure", () => {
  const sources = new Map(allUnits.sources.map((source) => [source.id, source]));
  const look = (needed: readonly string[], period: string, organisation = "SYN-T001") =>
    suppliedFor(supply, sources, givenIndicator("half", { sources: needed }), organisation, readPeriod(period));

  test("speak of the whole period, where every month is there", () => {
    expect(look(["activity"], "2026-04")).toEqual({ kind: "whole" });
    expect(look(["activity", "experience"], "2026-06")).toMatchObject({ kind: "not" });
    expect(look(["experience"], "2026-27Q2")).toEqual({ kind: "whole" });
    expect(look([], "2026-27H1")).toEqual({ kind: "whole" });
  });

  test("speak of a part, and say how many months", () => {
    expect(look(["activity"], "2026-27H1")).toEqual({
      kind: "part",
      note: "2 months of 6 supplied in the research activity file",
    });
    expect(look(["activity"], "2025-26H2", "SYN-T002")).toMatchObject({
      note: "1 month of 6 supplied in the research activity file",
    });
  });

  test("speak of a part each, and every one of them is said", () => {
    expect(look(["activity", "experience"], "2026-27H1")).toEqual({
      kind: "part",
      note: "2 months of 6 supplied in the research activity file and 3 months of 6 supplied in the participants' experience file",
    });
    expect(look(["experience", "setup", "activity"], "2026-27H1")).toMatchObject({
      note: "3 months of 6 supplied in the participants' experience file and 2 months of 6 supplied in the research activity file",
    });
  });

  test("of a state of affairs are whole once any month is there: it says what had happened by then", () => {
    expect(look(["setup"], "2026-27H1")).toEqual({ kind: "whole" });
    expect(look(["setup"], "2026-27H2")).toMatchObject({ kind: "not" });
  });

  test("that speak of no time need only have come", () => {
    expect(look(["studies"], "1998-99")).toEqual({ kind: "whole" });
    expect(look(["studies", "activity"], "2026-27H1")).toMatchObject({ kind: "part" });
  });

  test("are lacking, and it is said whether nobody sent them or they are silent on this organisation", () => {
    expect(look(["activity", "workforce"], "2026-27H1")).toEqual({
      kind: "not",
      because: "no workforce file was supplied",
    });
    expect(look(["finance"], "2026-27H1")).toMatchObject({
      because: "no research finance file was supplied",
    });
    expect(look(["activity"], "2026-27H1", "SYN-T009")).toEqual({
      kind: "not",
      because: "the research activity file says nothing of this organisation in this period",
    });
    expect(look(["activity"], "2026-05", "SYN-T001")).toMatchObject({ kind: "not" });
  });
});
