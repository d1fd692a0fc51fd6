import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { figurePeriods, usualPeriod } from "./figure-periods.ts";
import { indicatorFigures } from "./indicator-figures.ts";
import { newestFigures } from "./newest-figures.ts";
import { readIndicator } from "./read-indicator.ts";

const files = {
  "organisations.csv": `ods_code,name,primary_role,nation,trust_type,icb_code,operational_start,operational_end
SYN-T001,Zeal NHS Trust,NHS trust,England,acute,SYN-I01,2010-04-01,
SYN-T002,Amber NHS Trust,NHS trust,England,community,SYN-I01,2010-04-01,
SYN-T003,Later NHS Trust,NHS trust,England,acute,SYN-I01,2026-10-01,
SYN-T004,Gone NHS Trust,NHS trust,England,acute,SYN-I01,2010-04-01,2026-03-31
SYN-W001,Cwm Health Board,NHS trust,Wales,acute,,2010-04-01,
SYN-P001,Fernbank Practice,GP practice,England,,SYN-I01,2010-04-01,
SYN-I01,Gorrenwater Integrated Care Board,integrated care board,England,,,2022-07-01,
`,
  "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,non-commercial\n",
  "activity.csv": `study_key,site_org,month,recruited
S1,SYN-T001,2026-04,12
S1,SYN-T002,2026-05,0
S1,SYN-W001,2026-05,9
S1,SYN-P001,2026-05,3
S1,SYN-T001,2026-10,1
`,
};

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts(files);
});
afterAll(() => facts?.close());

const half = readPeriod("2026-27H1");
const unit = (id: string): Indicator => {
  const found = allUnits.indicators.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
};
const read = (id: string) => indicatorFigures(facts, allUnits, unit(id), half);

describe("an indicator in one period", () => {
  test("has every trust open in it, in the order of names, with its figure or the reason there is none", async () => {
    const { rows } = await read("A02");
    expect(rows.map(({ name, reading }) => [name, reading.state])).toEqual([
      ["Amber NHS Trust", "zero"],
      ["Cwm Health Board", "value"],
      ["Zeal NHS Trust", "value"],
    ]);
    expect((await read("B03")).rows.map(({ reading }) => reading.state)).toEqual(["not-supplied", "not-supplied"]);
  });

  test("leaves out practices, and organisations of another nation that have no figure by the same method", async () => {
    const { rows, otherNations } = await read("A02");
    expect(rows.map(({ code }) => code)).not.toContain("SYN-P001");
    expect(otherNations).toEqual([{ nation: "Wales", compared: ["Cwm Health Board (SYN-W001)"], leftOut: [] }]);
    const none = await read("B03");
    expect(none.rows.map(({ code }) => code)).not.toContain("SYN-W001");
    expect(none.otherNations).toEqual([{ nation: "Wales", compared: [], leftOut: ["Cwm Health Board (SYN-W001)"] }]);
  });

  test("reads the first guard of each organisation in the same period", async () => {
    const { guard, rows } = await read("A02");
    expect(guard?.id).toBe("A05");
    // 12 people in an interventional study, 11 each.
    expect(rows[2]?.guard).toMatchObject({ indicator: "A05", value: 132 });
  });

  test("gives the same reading as the receipt of the figure", async () => {
    const [alone] = await readIndicator(facts, unit("A05"), {
      sources: allUnits.sources,
      organisation: "SYN-T001",
      period: half.label,
    });
    expect((await read("A05")).rows[2]?.reading).toEqual(alone);
  });

  test("keeps boards apart from trusts, and says by which method all were worked out", async () => {
    const { rows, method } = await read("K06");
    expect(rows.map(({ role }) => role)).toEqual(["trust", "trust", "icb"]);
    expect(method?.version).toBe("1");
  });
});

describe("the periods of an indicator", () => {
  test("are those that were over by a day and for which a trust or board has a figure, newest first", async () => {
    const periods = await figurePeriods(facts, unit("A02"), "2026-11-22");
    const labels = periods.map(({ period }) => period.label);
    expect(labels.slice(0, 2)).toEqual(["2026-10", "2026-27H1"]);
    expect(labels).not.toContain("2026-27H2");
    expect(labels).not.toContain("2026-27");
    expect(usualPeriod(unit("A02"), periods)?.period.label).toBe("2026-27H1");
  });

  test("the newest is none where nobody has a figure", async () => {
    const newest = await newestFigures(facts, allUnits.indicators, "2026-11-22");
    expect(newest.get("A02")?.label).toBe("2026-27H1");
    expect(newest.has("E09")).toBe(false);
  });
});
