import { afterAll, beforeAll, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { fromLight, lightened } from "./light-report.ts";
import { makeBoardReport } from "./make-board-report.ts";
import { reportContext } from "./report-context.ts";

const trusts = Array.from({ length: 9 }, (_, i) => `SYN-T${i}`);
const indicators = new Map(allUnits.indicators.map((indicator) => [indicator.id, indicator]));

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts({
    "organisations.csv": `ods_code,name,primary_role,nation,trust_type\n${trusts.map((code) => `${code},Trust ${code},NHS trust,England,acute`).join("\n")}\n`,
    "studies.csv":
      "study_key,short_title,design,commercial\nS1,A,interventional,contract\nS2,B,observational,non-commercial\n",
    "activity.csv": `study_key,site_org,month,recruited\n${trusts.map((code, i) => `S1,${code},2026-04,${i + 1}\nS2,${code},2026-05,2`).join("\n")}\n`,
  });
});
afterAll(() => facts?.close());

test("a report sent to another thread says there what it said here, but for its peers", async () => {
  const context = await reportContext(facts, allUnits, { buildId: "tried", synthetic: true });
  const period = readPeriod("2026-27H1");
  const question = {
    organisation: "SYN-T3",
    period,
    structure: "as-reported",
    asAt: period.last,
    knownAt: null,
  } as const;
  const report = await makeBoardReport(context, question);
  const rowsOf = ({ parts }: typeof report) => parts.flatMap(({ rows }) => rows);
  const funnels = rowsOf(report).filter(({ funnel }) => funnel !== null);
  expect(funnels.length).toBeGreaterThan(0);

  const back = fromLight(structuredClone(lightened(report)), indicators);
  expect({ ...back, parts: [] }).toEqual({ ...report, parts: [] });
  for (const [i, row] of rowsOf(back).entries()) {
    const { funnel, ...rest } = rowsOf(report)[i] ?? row;
    expect(row).toEqual({ ...rest, funnel: funnel === null ? null : { ...funnel, units: [], curves: [] } });
    expect(row.indicator).toBe(rest.indicator);
  }
  expect(() => fromLight(lightened(report), new Map())).toThrow("a report names the indicator");
});
