import { afterAll, beforeAll, expect, test } from "vitest";
import { type Period, readPeriod } from "../../domain/period.ts";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { peerCandidates } from "../peers/peer-candidates.ts";
import { indicatorFigures } from "./indicator-figures.ts";

const f01 = allUnits.indicators.filter(({ id }) => id === "F01");
let facts: Database;
beforeAll(async () => {
  facts = await tryFacts(
    {
      // XX2 is in the release and in no register: nobody knows when it opened or closed.
      "shmi-2013-july.csv": [
        "INDICATOR_CODE,PROVIDER,PROVIDER_NAME,DENOMINATOR,OBSERVED,EXPECTED,VALUE,PO_LL,PO_UL,OD_LL,OD_UL,OD_BANDING",
        "I00699,XX1,NORTHMERE NHS TRUST,44965,1312,1476.01,0.8889,0.9215,1.0831,0.8766,1.1408,2",
        "I00699,XX2,SOUTHMERE NHS TRUST,44965,1312,1476.01,0.8889,0.9215,1.0831,0.8766,1.1408,2",
      ].join("\n"),
      "organisations.csv": `ods_code,name,primary_role,nation,trust_type,operational_start,operational_end
XX1,Northmere NHS Trust,NHS trust,England,acute,2010-04-01,
XX3,Eastmere NHS Trust,NHS trust,England,acute,2010-04-01,2025-03-31
`,
    },
    { units: { ...allUnits, indicators: f01 } },
  );
});
afterAll(() => facts?.close());

/** Codes as the page of a trust and the page of an indicator have them. */
const both = async (period: Period): Promise<readonly (readonly string[])[]> => {
  const [indicator] = f01;
  if (indicator === undefined) throw new RangeError("F01 is not there");
  const { open } = await peerCandidates(facts, "XX1", { ...period, indicator: indicator.id });
  const { rows } = await indicatorFigures(facts, allUnits, indicator, period);
  return [open, rows].map((list) => list.map(({ code }) => code).sort());
};

test("what no register lists counts in a period that it has a figure for, on the page of a trust as on that of an indicator", async () => {
  expect(await both(readPeriod("2012-01..2012-12"))).toEqual([
    ["XX1", "XX2", "XX3"],
    ["XX1", "XX2", "XX3"],
  ]);
});

test("and in no other; one that a register lists counts while it was open, with a figure or without", async () => {
  expect(await both(readPeriod("2024-25H2"))).toEqual([
    ["XX1", "XX3"],
    ["XX1", "XX3"],
  ]);
  expect(await both(readPeriod("2026-27H1"))).toEqual([["XX1"], ["XX1"]]);
});

test("where no indicator is named, any figure of the period will do", async () => {
  const codesIn = async (label: string) =>
    (await peerCandidates(facts, "XX1", readPeriod(label))).open.map(({ code }) => code);
  expect(await codesIn("2012-13H2")).toContain("XX2");
  expect(await codesIn("2026-27H1")).not.toContain("XX2");
});
